import { describe, expect, test } from 'vitest'
import { fitted, moved, zoomed } from './view'

const places = { x: Float64Array.of(0, 100), y: Float64Array.of(-50, 0) }
const room = { width: 400, height: 300 }

describe('how a drawing lies on the screen', () => {
  test('all of it is in the middle of the window', () => {
    const view = fitted(places, room, 50)
    expect(view.scale).toBe(3)
    expect([0 * 3 + view.x, 100 * 3 + view.x]).toEqual([50, 350])
    expect([-50 * 3 + view.y, 0 * 3 + view.y]).toEqual([75, 225])
  })

  test('what is under the pointer stays there while one zooms', () => {
    const whole = fitted(places, room, 50)
    const near = zoomed(whole, 2, 120, 90, whole)
    expect((120 - near.x) / near.scale).toBeCloseTo((120 - whole.x) / whole.scale)
    expect((90 - near.y) / near.scale).toBeCloseTo((90 - whole.y) / whole.scale)
  })

  test('nobody gets lost by zooming', () => {
    const whole = fitted(places, room, 50)
    expect(zoomed(whole, 1e9, 0, 0, whole).scale).toBe(60 * whole.scale)
    expect(zoomed(whole, 1e-9, 0, 0, whole).scale).toBe(0.4 * whole.scale)
  })

  test('a drawing of one view is laid where its places are in another', () => {
    const before = { x: 10, y: 20, scale: 2 }
    const now = { x: -30, y: 5, scale: 3 }
    const { x, y, scale } = moved(before, now)
    expect((7 * before.scale + before.x) * scale + x).toBeCloseTo(7 * now.scale + now.x)
    expect((9 * before.scale + before.y) * scale + y).toBeCloseTo(9 * now.scale + now.y)
  })

  test('one node alone, and none, have a view', () => {
    expect(fitted({ x: Float64Array.of(5), y: Float64Array.of(5) }, room, 50).scale).toBeGreaterThan(0)
    expect(fitted({ x: new Float64Array(0), y: new Float64Array(0) }, room, 50).scale).toBeGreaterThan(0)
  })
})
