import { describe, expect, it } from 'vitest'
import type { Trace } from './trace'
import { axisMarks, bucketOf, lastDay, stacked } from './buckets'

const months = ['2014-11-01', '2014-12-01', '2015-01-01', '2015-02-01']

describe('the timeline', () => {
  it('finds the bucket of any day', () => {
    expect(bucketOf(months, '2014-12-24', 0)).toBe(1)
    expect(bucketOf(months, '2013-01-01', 0)).toBe(0)
    expect(bucketOf(months, '2019-01-01', 0)).toBe(3)
    expect(bucketOf(months, 'soon', 2)).toBe(2)
  })

  it('knows the last day of each bucket', () => {
    const trace = { buckets: months, step: 'month' } as const
    expect(months.map((_, bucket) => lastDay(trace, bucket))).toEqual([
      '2014-11-30',
      '2014-12-31',
      '2015-01-31',
      '2015-02-28',
    ])
    expect(lastDay({ buckets: ['2014-01-01', '2015-01-01'], step: 'year' }, 1)).toBe('2015-12-31')
    expect(lastDay({ buckets: ['2014-05-09'], step: 'day' }, 0)).toBe('2014-05-09')
    expect(lastDay({ buckets: [], step: '' }, 0)).toBe('')
  })

  it('stacks what was paid for each unit', () => {
    const trace = { buckets: months } as unknown as Trace
    const columns = stacked(trace, [
      { from: '2014-12-01', unit: 'north', amount: '10.50' },
      { from: '2014-12-01', unit: 'south', amount: '4.50' },
    ])
    expect(columns.map(({ total }) => total)).toEqual([0, 15, 0, 0])
    expect(columns[1]!.parts.map(({ unit }) => unit)).toEqual(['north', 'south'])
  })

  it('writes no more below than there is room for', () => {
    expect(axisMarks(months, 'month').map(({ label }) => label)).toEqual(['2014-11', '2014-12', '2015-01', '2015-02'])
    const long = Array.from(
      { length: 480 },
      (_, i) => `${1980 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
    )
    const marks = axisMarks(long, 'month')
    expect(marks.length).toBeLessThanOrEqual(12)
    expect(marks[0]).toEqual({ index: 0, label: '1980' })
  })
})
