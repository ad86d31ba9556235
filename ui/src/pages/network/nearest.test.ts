import { describe, expect, test } from 'vitest'
import { gridOf } from './nearest'
import { paper } from '../../frame/paper'

describe('what is about a place', () => {
  test('everything within reach is visited, and little else', () => {
    let state = 11
    const chance = () => (state = (state * 48271) % 2147483647) / 2147483647
    const x = Float64Array.from({ length: 5000 }, () => 300 * chance())
    const y = Float64Array.from({ length: 5000 }, () => -100 * chance())
    const about = gridOf({ x, y })
    for (let turn = 0; turn < 50; turn++) {
      const [atX, atY] = [300 * chance(), -100 * chance()]
      const seen = new Set<number>()
      about(atX, atY, 3, (node) => seen.add(node))
      x.forEach((each, node) => Math.hypot(each - atX, y[node]! - atY) <= 3 && expect(seen.has(node)).toBe(true))
      expect(seen.size).toBeLessThan(100)
    }
  })

  test('far away there is nothing, and of nothing there is nothing', () => {
    const never = () => expect.unreachable()
    gridOf({ x: Float64Array.of(1, 2), y: Float64Array.of(1, 2) })(50, 50, 3, never)
    gridOf({ x: new Float64Array(0), y: new Float64Array(0) })(0, 0, 3, never)
  })

  test('nodes in one line are found too', () => {
    const seen: number[] = []
    gridOf({ x: Float64Array.of(4, 4, 4), y: Float64Array.of(0, 1, 2) })(4, 2, 0.1, (node) => seen.push(node))
    expect(seen).toContain(2)
  })
})

describe('labels', () => {
  test('do not lie over each other, nor over the edge', () => {
    const take = paper(100, 100)
    expect(take(10, 10, 40, 12)).toBe(true)
    expect(take(30, 15, 40, 12)).toBe(false)
    expect(take(10, 40, 40, 12)).toBe(true)
    expect(take(80, 60, 40, 12)).toBe(false)
    expect(take(-5, 60, 40, 12)).toBe(false)
  })
})
