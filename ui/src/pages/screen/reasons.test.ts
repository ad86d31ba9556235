import { expect, test } from 'vitest'
import { words } from '../../words'
import { reasonFits } from './reasons'
import type { Compared } from './types'

const value = { text: 'x', agrees: true }
const both = (field: Compared['field']): Compared => ({ field, verdict: 'agrees', party: [value], entry: [value] })

test('a reason about birth dates needs one on both sides', () => {
  const index = words.value.screen.reasons.indexOf('same name, birth date and country')
  expect(reasonFits(index, [both('born'), both('countries')])).toBe(true)
  expect(reasonFits(index, [both('countries')])).toBe(false)
  expect(reasonFits(index, [{ ...both('born'), party: [] }, both('countries')])).toBe(false)
  expect(reasonFits(words.value.screen.reasons.length - 1, [])).toBe(true)
})
