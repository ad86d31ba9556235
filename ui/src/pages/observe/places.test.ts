import { describe, expect, test } from 'vitest'
import { cut, geoJson } from './places'

describe('convoys with a place', () => {
  test('a line across 180 degrees is cut there', () => {
    expect(
      cut([
        [179.9, 10],
        [-179.9, 12],
        [-179.8, 12],
      ]),
    ).toEqual(
      [
        [
          [179.9, 10],
          [180, 11],
        ],
        [
          [-180, 11],
          [-179.9, 12],
          [-179.8, 12],
        ],
      ].map((part) => part.map((at) => at.map((each) => expect.closeTo(each)))),
    )
  })

  test('what is exported is GeoJSON', () => {
    const convoy = { sighting: 'observe-1', convoy: 1, large_vehicles: 20, length_m: 400, motion: 'stands' }
    const { features } = JSON.parse(
      geoJson({
        convoys: [
          {
            ...convoy,
            places: [
              [44, 36],
              [44.1, 36],
            ],
          },
        ],
        pictures: [
          {
            sighting: 'observe-1',
            name: 'a.tif',
            corners: [
              [179.9, 1],
              [-179.9, 1],
              [-179.9, 0],
              [179.9, 0],
            ],
          },
        ],
      }),
    )
    expect(features[0].geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [44, 36],
        [44.1, 36],
      ],
    })
    expect(features[0].properties).toEqual({ what: 'convoy', ...convoy })
    expect(features[1].geometry.type).toBe('MultiLineString')
  })
})
