/** What the layout needs to know of a node: how many payments it is away from a designated account, negative where that is not known. */
export interface LayoutNode {
  readonly hops: number
}

/** A link between two nodes, by their places, with how much it weighs. */
export interface LayoutEdge {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Where each node stands: x grows from the sources to the units, y upwards. */
export interface Layout {
  readonly x: Float64Array
  readonly y: Float64Array
}

const SWEEPS = 6
const LAYER_GAP = 14
const COLUMN_GAP = 2.2
const ASPECT = 0.62
const ROWS_LEAST = 12
/** How wide all of it is for its height: as the screens it is drawn on. */
const WIDE = 2.3

/**
 * Lays a graph out in layers by hops, those of most hops on the left, the designated on the right. A layer with more nodes than look well in a
 * column has several. Within a layer nodes stand in the order of the mean place of those they are linked with, weighed by the logarithm of the
 * money, swept to and fro: the usual way to few crossings (K. Sugiyama, 1981). No two nodes stand at one place; the same graph
 * is always drawn the same. Without sweeps nodes of a layer stand in the order in which they were given. O(sweeps * (links + nodes log nodes)).
 */
export function layered(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], sweeps = SWEEPS): Layout {
  const layers = layersOf(nodes)
  const place = new Float64Array(nodes.length)
  for (const layer of layers) spread(layer, place)
  const links = linksOf(nodes.length, edges)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? layers : [...layers].reverse()
    for (const layer of order) {
      const mean = new Map(layer.map((node) => [node, meanPlace(node, links, edges, place)]))
      layer.sort((a, b) => mean.get(a)! - mean.get(b)! || a - b)
      spread(layer, place)
    }
  }
  return positions(nodes.length, layers)
}

/** The nodes of each number of hops that occurs, most hops first. */
function layersOf(nodes: readonly LayoutNode[]): number[][] {
  const byHops = new Map<number, number[]>()
  nodes.forEach((node, index) => {
    // Who is not on a way to a designated account has no number of hops.
    const hops = node.hops < 0 ? Infinity : node.hops
    const layer = byHops.get(hops)
    if (layer) layer.push(index)
    else byHops.set(hops, [index])
  })
  return [...byHops].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, layer]) => layer)
}

/** Says where in its layer each node is, as a share of it. */
function spread(layer: readonly number[], place: Float64Array) {
  layer.forEach((node, index) => (place[node] = (index + 0.5) / layer.length))
}

/** For each node the numbers of its links, in one array with the start of each. */
function linksOf(nodes: number, edges: readonly LayoutEdge[]) {
  const start = new Int32Array(nodes + 1)
  for (const { from, to } of edges) {
    start[from + 1]!++
    start[to + 1]!++
  }
  for (let i = 0; i < nodes; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const list = new Int32Array(2 * edges.length)
  edges.forEach(({ from, to }, edge) => {
    list[next[from]!++] = edge
    list[next[to]!++] = edge
  })
  return { start, list }
}

function meanPlace(
  node: number,
  links: ReturnType<typeof linksOf>,
  edges: readonly LayoutEdge[],
  place: Float64Array,
): number {
  let sum = 0
  let weights = 0
  for (let i = links.start[node]!; i < links.start[node + 1]!; i++) {
    const edge = edges[links.list[i]!]!
    const other = edge.from === node ? edge.to : edge.from
    const weight = 1 + Math.log1p(Math.max(0, edge.weight))
    sum += place[other]! * weight
    weights += weight
  }
  return weights > 0 ? sum / weights : place[node]!
}

function positions(nodes: number, layers: readonly (readonly number[])[]): Layout {
  const x = new Float64Array(nodes)
  const y = new Float64Array(nodes)
  const rowsMost = Math.max(ROWS_LEAST, Math.ceil(Math.sqrt(nodes / ASPECT)))
  const tallest = Math.max(1, ...layers.map((layer) => Math.min(layer.length, rowsMost)))
  let left = 0
  for (const layer of layers) {
    const columns = Math.ceil(layer.length / rowsMost)
    const rows = Math.ceil(layer.length / columns)
    layer.forEach((node, index) => {
      x[node] = left + (index % columns) * COLUMN_GAP
      y[node] = tallest * (1 - (Math.floor(index / columns) + 0.5) / rows)
    })
    left += (columns - 1) * COLUMN_GAP + LAYER_GAP
  }
  const width = left - LAYER_GAP
  const stretch = width > 0 ? (tallest * WIDE) / width : 1
  return { x: x.map((each) => each * stretch), y }
}
