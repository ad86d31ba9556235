import { expect, test } from 'vitest'
import { isScale, numberOf } from './send'

test('a decimal comma is a decimal point', () => {
  expect(numberOf('gsd', ' 0,25 ')).toBe('0.25')
  expect(numberOf('scale_by_cars', '0.05,0.15')).toBe('0.05,0.15')
})

test('what is no number is known before anything is sent', () => {
  expect(['0.25', '0,25', '4500', '.5'].map((typed) => isScale('gsd', typed))).toEqual([true, true, true, true])
  expect(['0', '-1', '0,2,5', 'a', '0.25 m'].map((typed) => isScale('gsd', typed))).not.toContain(true)
  expect(isScale('scale_by_cars', '0.05, 0.15')).toBe(true)
  expect(isScale('scale_by_cars', '0.05')).toBe(false)
})
