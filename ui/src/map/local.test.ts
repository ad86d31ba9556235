import { describe, expect, it } from 'vitest'
import { countryAt, drawer, placeAt, planeOf, recentred, viewOf } from './local'
import { lands, type Point } from './world'

const room = { width: 800, height: 400 }

describe('a map of a few kilometres', () => {
  it('shows all places, at a true scale', () => {
    const places: Point[] = [
      [44, 36],
      [44.1, 36],
    ]
    const plane = planeOf(places)
    const view = viewOf(plane, places, room)
    const { point } = drawer(plane, view, room)
    const [a, b] = places.map(point)
    for (const [x, y] of [a!, b!]) expect(x > 0 && x < 800 && y > 0 && y < 400).toBe(true)
    // A tenth of a degree is nine kilometres there.
    expect(Math.hypot(b![0] - a![0], b![1] - a![1]) / view.scale).toBeCloseTo(8996, -1)
  })

  it('keeps what lies on both sides of 180 degrees together', () => {
    const places: Point[] = [
      [179.99, -16.5],
      [-179.99, -16.5],
    ]
    const plane = planeOf(places)
    expect(Math.abs(plane.middle[0])).toBeCloseTo(180)
    const view = viewOf(plane, places, room)
    const { point, path } = drawer(plane, view, room)
    const [west, east] = places.map(point)
    expect(east![0] - west![0]).toBeGreaterThan(400)
    expect(path({ type: 'LineString', coordinates: places.map((each) => [...each]) }).match(/M/g)).toHaveLength(1)
  })

  it('has north up and true lengths wherever one has gone', () => {
    const there: Point = [70, 60]
    const plane = planeOf([there, [44, 36]])
    const view = viewOf(plane, [there, [44, 36]], room)
    const [x, y] = drawer(plane, view, room).point(there)
    const gone = { plane, view: { ...view, x: view.x + 400 - x!, y: view.y + 200 - y! } }
    const [tilted] = drawer(gone.plane, gone.view, room).point([70, 60.1])
    expect(Math.abs(tilted! - 400)).toBeGreaterThan(0.1)
    const seen = recentred(gone, room)
    const [left, top] = drawer(seen.plane, seen.view, room).point([70, 60.1])
    expect(left).toBeCloseTo(400, 6)
    // A tenth of a degree is eleven kilometres.
    expect((200 - top!) / seen.view.scale).toBeCloseTo(11119.5, -1)
  })

  it('draws the country beneath, however near one is', () => {
    const plane = planeOf([[44, 36]])
    const view = viewOf(plane, [[44, 36]], room)
    const { path } = drawer(plane, view, room)
    const iraq = lands.find(({ code }) => code === 'IQ')!
    expect(path(iraq.shape)).toMatch(/^M/)
    expect(path(iraq.shape)).not.toContain('NaN')
    expect(path(lands.find(({ code }) => code === 'PE')!.shape)).toBe('')
  })

  it('tells which place and which country is where', () => {
    const plane = planeOf([[44, 36]])
    const view = viewOf(plane, [[44, 36]], room)
    const at = placeAt(plane, view, [400, 200])
    expect(at[0]).toBeCloseTo(44)
    expect(at[1]).toBeCloseTo(36)
    expect(countryAt([44, 33])).toBe('IQ')
    expect(countryAt([-30, 0])).toBe('')
  })
})
