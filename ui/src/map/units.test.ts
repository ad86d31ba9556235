import { describe, expect, it } from 'vitest'
import { places } from './places'
import { unitPlaces } from './units'
import { NOBODYS, HEIGHT, pointOf, shapes, wayBetween, WIDTH } from './world'

describe('the map', () => {
  it('has a place on the paper for every country', () => {
    expect(places.size).toBe(250)
    for (const { code } of places.values()) {
      const [x, y] = pointOf(code)!
      expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT, code).toBe(true)
    }
  })

  it('knows every shape that a country could have', () => {
    expect(shapes.filter(({ code }) => code === NOBODYS).length).toBe(2)
    expect(shapes.every(({ path }) => path.startsWith('M') && !path.includes('NaN'))).toBe(true)
  })

  it('cuts a way over the Pacific at the side of the paper', () => {
    expect(wayBetween(pointOf('NZ')!, pointOf('CL')!).match(/M/g)?.length).toBe(2)
    expect(wayBetween(pointOf('FR')!, pointOf('SY')!).match(/M/g)?.length).toBe(1)
  })

  it('lets units of one country stand apart, and unknown ones beside the map', () => {
    const [one, two, three, nowhere] = unitPlaces(['SY', 'SY', 'SY', ''])
    const rows = [one!, two!, three!].map(({ at }) => at[1])
    expect(new Set(rows).size).toBe(3)
    expect(nowhere!.known).toBe(false)
  })
})
