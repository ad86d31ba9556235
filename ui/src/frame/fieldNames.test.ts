import { expect, test } from 'vitest'
import { inFieldNames } from './fieldNames'

test('options are called as the fields of the pages are', () => {
  expect(inFieldNames('queue.jpg: the picture does not say its scale; say it with --gsd METRES, with --height')).toBe(
    'queue.jpg: the picture does not say its scale; say it with “Metres a pixel”, with “Height, metres”',
  )
  expect(inFieldNames('a list of designated accounts: give it with --designated')).toBe(
    'a list of designated accounts: choose it again and use it as “designated accounts”',
  )
})

test('the command line’s own help is left out', () => {
  const told = "wellhead observe claim: --trucks: '8,500 trucks' is no number; see ./wellhead observe claim --help"
  expect(inFieldNames(told)).toBe("“Trucks”: '8,500 trucks' is no number")
})

test('what no field is called stays as it is', () => {
  expect(inFieldNames('a--gsd and --no-such-option')).toBe('a--gsd and --no-such-option')
})
