import type { Places } from './scene'

const NODES_A_CELL = 2

/** Tells which nodes are about a place, without going through all of them. */
export type About = (x: number, y: number, reach: number, visit: (node: number) => void) => void

/** Puts nodes into the cells of a grid. O(nodes) once; a question costs the cells that it reaches. */
export function gridOf({ x, y }: Places): About {
  const nodes = x.length
  if (nodes === 0) return () => {}
  const left = x.reduce((a, b) => Math.min(a, b))
  const top = y.reduce((a, b) => Math.min(a, b))
  const width = x.reduce((a, b) => Math.max(a, b)) - left || 1
  const height = y.reduce((a, b) => Math.max(a, b)) - top || 1
  const cell = Math.max(Math.sqrt((width * height * NODES_A_CELL) / nodes), width / nodes, height / nodes)
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  const first = new Int32Array(columns * rows).fill(-1)
  const next = new Int32Array(nodes).fill(-1)
  for (let node = nodes - 1; node >= 0; node--) {
    const at = Math.floor((y[node]! - top) / cell) * columns + Math.floor((x[node]! - left) / cell)
    next[node] = first[at]!
    first[at] = node
  }
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(value / cell)))
  return (atX, atY, reach, visit) => {
    if (atX + reach < left || atY + reach < top || atX - reach > left + width || atY - reach > top + height) return
    for (let row = within(atY - reach - top, rows); row <= within(atY + reach - top, rows); row++) {
      for (let column = within(atX - reach - left, columns); column <= within(atX + reach - left, columns); column++) {
        for (let node = first[row * columns + column]!; node >= 0; node = next[node]!) visit(node)
      }
    }
  }
}
