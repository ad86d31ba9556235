import { expect, test } from 'vitest'
import { csv, csvCell } from './csv'

test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '=HYPERLINK'])('%j is no formula any more', (text) => {
  expect(csvCell(text)).toBe(`'${text}`)
})

test('amounts stay numbers', () => {
  expect(csvCell('-1234.50')).toBe('-1234.50')
  expect(csvCell('+5')).toBe('+5')
})

test('what follows a number is no cover for a formula', () => {
  expect(csvCell('-1+cmd|calc')).toBe("'-1+cmd|calc")
})

test('commas, quotes and lines stay within their cell', () => {
  expect(csvCell('a,b')).toBe('"a,b"')
  expect(csvCell('say "no"')).toBe('"say ""no"""')
  expect(csvCell('two\nlines')).toBe('"two\nlines"')
  expect(csvCell('\r=x')).toBe('"\'\r=x"')
})

test('rows end as RFC 4180 has it', () => {
  expect(
    csv([
      ['name', 'amount'],
      ['Öz, A.', '1.00'],
    ]),
  ).toBe('name,amount\r\n"Öz, A.",1.00\r\n')
})
