// A spreadsheet takes a cell that begins so for a formula, and runs it.
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** One cell as RFC 4180 has it; what a spreadsheet would take for a formula gets a ' before it. Numbers are none. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV; the first row holds the titles. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('')
}

/** Hands the user a file made here. */
export function download(name: string, type: string, content: string) {
  const link = document.createElement('a')
  // Without the mark, Excel takes UTF-8 for something else; JSON must not have it.
  const mark = type.includes('json') ? '' : '\ufeff'
  link.href = URL.createObjectURL(new Blob([mark, content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
