"use strict";
// Everything can be read without this: it sorts tables, filters countries and opens the proofs for printing.
(() => {
  const value = (row, column) => row.cells[column].textContent.trim();
  const number = (text) => Number(text.replace(/[,%<\s]/g, ""));
  const compare = (a, b) => {
    const x = number(a), y = number(b);
    return a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : a.localeCompare(b);
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.classList.contains("plot")) return;
      const button = document.createElement("button");
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const falling = head.getAttribute("aria-sort") === "descending" || (!head.hasAttribute("aria-sort") && !head.classList.contains("n"));
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", falling ? "ascending" : "descending");
        const sign = falling ? 1 : -1;
        body.append(...[...body.rows].sort((a, b) => sign * compare(value(a, column), value(b, column))));
      });
    });
  }
  for (const table of document.querySelectorAll("table.filtered")) {
    if (table.tBodies[0].rows.length < 12) continue;
    const box = document.createElement("input");
    box.type = "search";
    box.placeholder = "Filter countries";
    box.setAttribute("aria-label", "Filter countries");
    box.addEventListener("input", () => {
      const wanted = box.value.trim().toLowerCase();
      for (const row of table.tBodies[0].rows) row.hidden = !value(row, 0).toLowerCase().includes(wanted);
    });
    table.parentElement.before(box);
  }
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
})();
