import { expect, test } from 'vitest'
import { drawnRows, HIGHEST_PIXELS, pagesOf, scrollTo } from './windowing'

const ROW = 30
const VIEW = 600

test('few rows are all drawn', () => {
  expect(drawnRows(0, VIEW, ROW, 5)).toEqual({ first: 0, count: 5, offset: 0, height: 150 })
  expect(drawnRows(0, VIEW, ROW, 0)).toEqual({ first: 0, count: 0, offset: 0, height: 0 })
})

test('of 100,000 rows only those that are seen are drawn, and some spare ones', () => {
  const drawn = drawnRows(30_000, VIEW, ROW, 100_000)
  expect(drawn).toEqual({ first: 992, count: 37, offset: 992 * ROW, height: 3_000_000 })
})

test.each([100, 100_000, 10_000_000])('of %i rows the last one stands at the foot when all is scrolled', (total) => {
  const { height } = drawnRows(0, VIEW, ROW, total)
  expect(height).toBeLessThanOrEqual(HIGHEST_PIXELS)
  const drawn = drawnRows(height - VIEW, VIEW, ROW, total)
  expect(drawn.first + drawn.count).toBe(total)
  expect(drawn.offset + drawn.count * ROW).toBeCloseTo(height, 3)
})

test('a position beyond the end is the end: rows may have become fewer', () => {
  expect(drawnRows(1e9, VIEW, ROW, 100)).toEqual(drawnRows(100 * ROW - VIEW, VIEW, ROW, 100))
})

test.each([100, 100_000, 10_000_000])('of %i rows any can be scrolled to and is then seen whole', (total) => {
  for (const row of [0, 1, Math.floor(total / 2), total - 1]) {
    const top = scrollTo(row, 0, VIEW, ROW, total)
    const drawn = drawnRows(top, VIEW, ROW, total)
    const y = drawn.offset + (row - drawn.first) * ROW - top
    expect(y).toBeGreaterThanOrEqual(-0.01)
    expect(y + ROW).toBeLessThanOrEqual(VIEW + 0.01)
  }
})

test('a row that is seen whole is not scrolled to', () => {
  expect(scrollTo(5, 100, VIEW, ROW, 1000)).toBe(100)
})

test('the pages of rows that hold the drawn ones', () => {
  expect(pagesOf(190, 20, 200)).toEqual([0, 1])
  expect(pagesOf(400, 10, 200)).toEqual([2])
  expect(pagesOf(0, 0, 200)).toEqual([])
})
