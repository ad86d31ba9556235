const CELL_PX = 6

/** Takes a rectangle of the paper for itself; false where some of it is taken already, or lies outside. */
export type Take = (x: number, y: number, width: number, height: number) => boolean

/** A paper on which labels do not lie over each other. O(cells of the label) a label. */
export function paper(width: number, height: number): Take {
  const columns = Math.max(1, Math.ceil(width / CELL_PX))
  const rows = Math.max(1, Math.ceil(height / CELL_PX))
  const taken = new Uint8Array(columns * rows)
  return (x, y, wide, high) => {
    if (x < 0 || y < 0 || x + wide > width || y + high > height) return false
    const [left, right] = [Math.floor(x / CELL_PX), Math.min(columns - 1, Math.floor((x + wide) / CELL_PX))]
    const [top, bottom] = [Math.floor(y / CELL_PX), Math.min(rows - 1, Math.floor((y + high) / CELL_PX))]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (taken[row * columns + column]) return false
    }
    for (let row = top; row <= bottom; row++) taken.fill(1, row * columns + left, row * columns + right + 1)
    return true
  }
}
