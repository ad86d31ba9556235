import { expect, test } from 'vitest'
import { NOBODYS, shapes } from './world'

test('money of unknown country, whose code is empty, is painted on no shape', () => {
  expect(shapes.filter(({ code }) => code === '')).toEqual([])
})

test('a shape is of a country, or nobody\u2019s', () => {
  expect(shapes.every(({ code }) => /^[A-Z]{2}$/.test(code) || code === NOBODYS)).toBe(true)
  // Northern Cyprus and Somaliland have no code.
  expect(shapes.filter(({ code }) => code === NOBODYS)).toHaveLength(2)
})
