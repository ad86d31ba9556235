import { describe, expect, it } from 'vitest'
import { filterOf, isFiltered, listed, listOf } from './filter'

describe('a filter in the address', () => {
  it('keeps names that have commas and percent signs', () => {
    const names = ['north, 100%', 'süd', '%2C']
    expect(listOf({ unit: listed(names) }, 'unit')).toEqual(names)
    expect(listed(['Unit Amber', 'Unit Dune'])).toBe('Unit Amber,Unit Dune')
  })

  it('is told apart from the other settings of a view', () => {
    const params = { policy: 'fifo', show: 'table', country: 'TR' }
    expect(filterOf(params)).toEqual({ policy: 'fifo', country: 'TR' })
    expect(isFiltered(params)).toBe(true)
    expect(isFiltered({ policy: 'fifo', show: 'table' })).toBe(false)
  })

  it('survives an address that somebody mistyped', () => {
    expect(listOf({ kind: 'per%,son' }, 'kind')).toEqual(['per%', 'son'])
    expect(listOf({}, 'kind')).toEqual([])
  })
})
