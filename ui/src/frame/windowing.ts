/** Which rows of a long table are drawn, and where. */
export interface Drawn {
  /** The first row drawn. */
  readonly first: number
  /** How many are drawn. */
  readonly count: number
  /** Where the first row stands below the top of the scrolled body, in pixels. */
  readonly offset: number
  /** How high the scrolled body is, in pixels. */
  readonly height: number
}

/** Browsers cannot lay out what is higher than some 17 million pixels; half a million rows. */
export const HIGHEST_PIXELS = 15_000_000

// Rows above and below what is seen, so that a fast wheel meets no white.
const SPARE_ROWS = 8

/**
 * Which rows are seen at a scroll position. Where all rows would be too high for a browser, a pixel of scrolling stands for
 * more than one of rows, while rows keep their height: the last row is seen when all is scrolled, as the first is at the top.
 */
export function drawnRows(scrollTop: number, viewHeight: number, rowHeight: number, total: number): Drawn {
  const full = total * rowHeight
  const height = Math.min(full, HIGHEST_PIXELS)
  const scrollable = Math.max(0, height - viewHeight)
  const top = Math.max(0, Math.min(scrollTop, scrollable))
  const ratio = scrollable === 0 ? 1 : (full - viewHeight) / scrollable
  const rowsTop = top * ratio
  const seen = Math.floor(rowsTop / rowHeight)
  const first = Math.max(0, seen - SPARE_ROWS)
  const last = Math.min(total, seen + Math.ceil(viewHeight / rowHeight) + 1 + SPARE_ROWS)
  return { first, count: Math.max(0, last - first), offset: top - (rowsTop - first * rowHeight), height }
}

/** Where to scroll so that a row is seen whole; as little as needed. */
export function scrollTo(row: number, scrollTop: number, viewHeight: number, rowHeight: number, total: number): number {
  const full = total * rowHeight
  const scrollable = Math.max(0, Math.min(full, HIGHEST_PIXELS) - viewHeight)
  const ratio = scrollable === 0 ? 1 : (full - viewHeight) / scrollable
  const rowsTop = scrollTop * ratio
  if (row * rowHeight < rowsTop) return (row * rowHeight) / ratio
  if ((row + 1) * rowHeight > rowsTop + viewHeight) return ((row + 1) * rowHeight - viewHeight) / ratio
  return scrollTop
}

/** The pages of rows that hold the drawn ones. */
export function pagesOf(first: number, count: number, pageRows: number): number[] {
  const pages: number[] = []
  for (let page = Math.floor(first / pageRows); page * pageRows < first + count; page++) pages.push(page)
  return pages
}
