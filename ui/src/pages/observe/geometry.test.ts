import { expect, test } from 'vitest'
import { box, classOf, lineIn, roundLength } from './geometry'
import type { Picture, Vehicle } from './types'

const picture = {
  width_px: 1000,
  height_px: 500,
  metres_per_pixel: 0.5,
  corners: [],
  top_heading_degrees: null,
} as unknown as Picture
const truck = {
  x_px: 100,
  y_px: 50,
  length_m: 12,
  width_m: 3,
  heading_degrees: 90,
  size: 'large',
  tanker_probability: 0.8,
} as Vehicle

test('a truck that drives to the right lies along the row', () => {
  const corners = box(truck, picture)
  expect(Math.max(...corners.map(([x]) => x))).toBeCloseTo(112)
  expect(Math.max(...corners.map(([, y]) => y))).toBeCloseTo(53)
})

test('where east is up, a truck that drives east points up', () => {
  const corners = box(truck, { ...picture, top_heading_degrees: 90 })
  expect(Math.min(...corners.map(([, y]) => y))).toBeCloseTo(38)
})

test('only a large vehicle that is more likely a tanker than not is one', () => {
  expect(classOf(truck)).toBe('tanker')
  expect(classOf({ ...truck, tanker_probability: 0.4 })).toBe('large')
  expect(classOf({ ...truck, size: 'small' })).toBe('small')
})

test('a line in metres begins at the top left and goes down to the south', () => {
  expect(lineIn({ convoy: 1, places: [], metres: [[10, -20]] }, picture)).toEqual([[20, 40]])
})

test('a line of places lies between the corners', () => {
  const placed: Picture = {
    ...picture,
    corners: [
      [40, 35],
      [41, 35],
      [41, 34],
      [40, 34],
    ],
  }
  const [at] = lineIn({ convoy: 1, places: [[40.25, 34.5]], metres: [] }, placed)
  expect(at![0]).toBeCloseTo(250)
  expect(at![1]).toBeCloseTo(250)
})

test.each([
  [37, 20],
  [99, 50],
  [100, 100],
  [1.4, 1],
])('a bar of at most %d m is %d m long', (most, length) => expect(roundLength(most)).toBe(length))
