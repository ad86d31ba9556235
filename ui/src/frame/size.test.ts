import { expect, test } from 'vitest'
import { size } from './size'

test('a size has three figures and a unit', () => {
  expect([0, 999, 1000, 12_345, 123_456, 999_999, 64 * 2 ** 30].map(size)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '12.3 kB',
    '123 kB',
    '1.0 MB',
    '68.7 GB',
  ])
})
