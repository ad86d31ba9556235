import { expect, test } from 'vitest'
import { fileAndLine } from './Place'

test('the line of a place is told from its file', () => {
  expect(fileAndLine('payments.csv:612')).toEqual(['payments.csv', ':612'])
  expect(fileAndLine('a.zip!b:1.csv:6:12')).toEqual(['a.zip!b:1.csv', ':6:12'])
  expect(fileAndLine('C:payments')).toEqual(['C:payments', ''])
})
