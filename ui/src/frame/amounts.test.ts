import { expect, test } from 'vitest'
import { grouped, number, short } from './amounts'

test('thousands are grouped and every digit stays', () => {
  expect(grouped('1234567.80')).toBe('1,234,567.80')
  expect(grouped('999')).toBe('999')
  expect(grouped('1000')).toBe('1,000')
  expect(grouped('-1234.5')).toBe('−1,234.5')
  expect(grouped('0.000')).toBe('0.000')
})

test('an amount beyond the digits of a floating-point number is shown to the cent', () => {
  expect(grouped('92233720368547758.07')).toBe('92,233,720,368,547,758.07')
})

test('what is no amount is shown as it is', () => {
  expect(grouped('')).toBe('')
  expect(grouped('n/a')).toBe('n/a')
  expect(short('1e9')).toBe('1e9')
})

test.each([
  ['0.49', '0'],
  ['999.50', '1,000'],
  ['9999.49', '9,999'],
  ['10000', '10.0 K'],
  ['12345.00', '12.3 K'],
  ['12350.00', '12.4 K'],
  ['99950', '100 K'],
  ['999499', '999 K'],
  ['999500', '1.00 M'],
  ['1234567.80', '1.23 M'],
  ['-1234567.80', '−1.23 M'],
  ['45600000000', '45.6 B'],
  ['1230000000000', '1.23 T'],
  ['9223372036854775', '9,220 T'],
])('%s is in short %s', (amount, expected) => {
  expect(short(amount)).toBe(expected.replace(/ (?=[KMBT])/, '\u00a0'))
})

test('a width is about the amount, and 0 for what is none', () => {
  expect(number('12.50')).toBe(12.5)
  expect(number('n/a')).toBe(0)
})
