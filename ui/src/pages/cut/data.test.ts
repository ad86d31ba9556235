import { describe, expect, test } from 'vitest'
import { countedBy, listOf, listText, optionsOf, percent, saysNothing, shareOf, toggled } from './data'

describe('what stands in the address', () => {
  test('ids keep their commas and percent signs', () => {
    const ids = ['DE12, 34', 'a%2Cb', 'plain']
    expect(listOf(listText(ids))).toEqual(ids)
    expect(listOf(undefined)).toEqual([])
  })

  test('an item goes in and out again', () => {
    expect(toggled(toggled(['a', 'b'], 'c'), 'a')).toEqual(['b', 'c'])
  })

  test('only options of cut are asked of the server, with a budget that the slider can move in', () => {
    expect(optionsOf({ policy: 'fifo', k: '3', tab: 'what-if', with_designated: 'yes' })).toEqual({
      budget: '50',
      policy: 'fifo',
      with_designated: true,
    })
  })
})

describe('shares', () => {
  test('have one decimal, and are not nothing where something is there', () => {
    expect(percent('0.4837')).toBe('48.4 %')
    expect(percent('1.000000')).toBe('100.0 %')
    expect(percent('0.000001')).toBe('< 0.1 %')
    expect(percent('0.000000')).toBe('0.0 %')
    expect(shareOf('830.00', '1720.00')).toBe('48.3 %')
    expect(shareOf('0.00', '0.00')).toBe('0.0 %')
  })
})

describe('beside a plan of an older state of the case', () => {
  test('nothing is counted of the case as it is now, but for what if, which stands by itself', () => {
    expect(['accounts', 'states', 'origins', 'gentler'].map((tab) => countedBy(tab, true))).toEqual(
      Array(4).fill('nothing'),
    )
    expect(countedBy('whatif', true)).toBe('named')
    expect(['accounts', 'states', 'whatif'].map((tab) => countedBy(tab, false))).toEqual(['plan', 'countries', 'named'])
  })
})

test('that no choice stops more than all of it says nothing', () => {
  expect(saysNothing({ most_share: '0.999731', exact: false })).toBe(true)
  expect(saysNothing({ most_share: '1.000000', exact: true })).toBe(false)
  expect(saysNothing({ most_share: '0.84', exact: false })).toBe(false)
})
