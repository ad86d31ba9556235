import { describe, expect, test } from 'vitest'
import { layered, type LayoutEdge } from './layout'

const nodes = (...hops: number[]) => hops.map((each) => ({ hops: each }))
const edge = (from: number, to: number, weight = 1): LayoutEdge => ({ from, to, weight })

function crossings(edges: readonly LayoutEdge[], y: Float64Array): number {
  let count = 0
  for (const a of edges) for (const b of edges) if ((y[a.from]! - y[b.from]!) * (y[a.to]! - y[b.to]!) < 0) count++
  return count / 2
}

function random(seed: number) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

describe('a graph in layers', () => {
  test('money runs from the left to the right', () => {
    const { x } = layered(nodes(2, 1, 0), [edge(0, 1), edge(1, 2)])
    expect(x[0]).toBeLessThan(x[1]!)
    expect(x[1]).toBeLessThan(x[2]!)
  })

  test('links that need not cross do not', () => {
    const edges = [edge(0, 5), edge(1, 4), edge(2, 3)]
    const { y } = layered(nodes(1, 1, 1, 0, 0, 0), edges)
    expect(crossings(edges, y)).toBe(0)
  })

  test('no two nodes stand at one place, however many there are', () => {
    const chance = random(7)
    const many = Array.from({ length: 5000 }, () => ({ hops: Math.floor(chance() ** 2 * 6) }))
    const edges = Array.from({ length: 20000 }, () =>
      edge(Math.floor(chance() * 5000), Math.floor(chance() * 5000), chance() * 1e6),
    )
    const { x, y } = layered(many, edges)
    expect(new Set(many.map((_, i) => `${x[i]!.toFixed(6)} ${y[i]!.toFixed(6)}`)).size).toBe(5000)
    many.forEach((a, i) => i > 0 && a.hops > many[i - 1]!.hops && expect(x[i]).toBeLessThan(x[i - 1]!))
  })

  test('the same graph is drawn the same', () => {
    const graph = [nodes(3, 2, 2, 1, 0), [edge(0, 1), edge(0, 2), edge(1, 3), edge(2, 3), edge(3, 4)]] as const
    expect(layered(...graph)).toEqual(layered(...graph))
  })

  test('nothing is drawn of nothing', () => {
    expect(layered([], []).x).toHaveLength(0)
  })
})
