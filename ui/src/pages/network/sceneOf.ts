import { number } from '../../frame/amounts'
import type { Network, Node } from './data'
import { type Scene, UNIT_SHADES, WIDTHS } from './scene'

const RADIUS_LEAST = 3
const RADIUS_MOST = 15
// With more nodes than these each is drawn smaller, so that they stay apart.
const NODES_ROOMY = 150
const WIDTH_MOST = WIDTHS[WIDTHS.length - 1]!

/** The graph as numbers. */
export function sceneOf(network: Network): Scene {
  const sizes = network.nodes.map((node) => Math.max(number(node.received), number(node.paid)))
  const largest = sizes.reduce((a, b) => Math.max(a, b), 1)
  const room = Math.max(0.55, Math.min(1, Math.sqrt(NODES_ROOMY / Math.max(1, sizes.length))))
  const weight = Float64Array.from(network.edges, (edge) => number(edge.amount))
  const heaviest = weight.reduce((a, b) => Math.max(a, b), 1)
  return {
    hops: Int32Array.from(network.nodes, (node) => node.hops),
    shade: Uint8Array.from(network.nodes, (node) => shadeOf(node, network.units)),
    square: Uint8Array.from(network.nodes, (node) => (node.account ? 0 : 1)),
    radius: Float32Array.from(
      sizes,
      (size) => room * (RADIUS_LEAST + (RADIUS_MOST - RADIUS_LEAST) * Math.sqrt(size / largest)),
    ),
    from: Int32Array.from(network.edges, (edge) => edge.from),
    to: Int32Array.from(network.edges, (edge) => edge.to),
    weight,
    width: Uint8Array.from(weight, (each) => widthOf(room * WIDTH_MOST * Math.sqrt(each / heaviest))),
  }
}

function widthOf(pixels: number): number {
  const wider = WIDTHS.findIndex((width) => width > pixels)
  return wider < 0 ? WIDTHS.length - 1 : Math.max(0, wider - 1)
}

function shadeOf(node: Node, units: readonly string[]): number {
  if (node.unit) return 2 + (Math.max(0, units.indexOf(node.unit)) % UNIT_SHADES)
  return number(node.received) > 0 ? 1 : 0
}
