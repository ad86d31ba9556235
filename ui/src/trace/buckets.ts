import { number } from '../frame/amounts'
import type { Overview, Trace } from './trace'

/** One bucket of the timeline. */
export interface Column {
  /** About how much, for its height. */
  readonly total: number
  /** The same as a text to show: exact to what a height can tell. */
  readonly amount: string
  readonly parts: readonly { unit: string; amount: string }[]
}

/** The moments by bucket; units stand in their order. */
export function stacked(trace: Trace, timeline: Overview['timeline']): Column[] {
  const index = new Map(trace.buckets.map((day, at) => [day, at]))
  const parts = trace.buckets.map(() => [] as { unit: string; amount: string }[])
  for (const { from, unit, amount } of timeline) parts[index.get(from) ?? -1]?.push({ unit, amount })
  return parts.map((column) => {
    const total = column.reduce((sum, { amount }) => sum + number(amount), 0)
    return { total, amount: Math.round(total).toFixed(0), parts: column }
  })
}

/** The bucket in which a day of the address lies. */
export function bucketOf(buckets: readonly string[], day: string | undefined, other: number): number {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return other
  const after = buckets.findIndex((start) => start > day)
  return after < 0 ? buckets.length - 1 : Math.max(0, after - 1)
}

const DAY_MILLIS = 86_400_000

/** The last day of a bucket. */
export function lastDay(trace: Pick<Trace, 'buckets' | 'step'>, bucket: number): string {
  const start = trace.buckets[bucket]
  if (start === undefined) return ''
  const next = trace.buckets[bucket + 1]
  const after = new Date(next ?? start)
  if (next === undefined) {
    if (trace.step === 'year') after.setUTCFullYear(after.getUTCFullYear() + 1)
    else if (trace.step === 'month') after.setUTCMonth(after.getUTCMonth() + 1)
    else after.setUTCDate(after.getUTCDate() + 1)
  }
  return new Date(after.getTime() - DAY_MILLIS).toISOString().slice(0, 10)
}

const MARKS_MOST = 12

/** What is written below the timeline: years, or where it is short months or days; no more than there is room for. */
export function axisMarks(buckets: readonly string[], step: Trace['step']): { index: number; label: string }[] {
  const starts = buckets.map((day, index) => ({ day, index }))
  const years = starts.filter(({ day }) => day.endsWith('-01-01'))
  const months = starts.filter(({ day }) => day.endsWith('-01'))
  const [marks, letters] =
    step === 'year' || years.length > 3
      ? [years, 4]
      : step === 'month' || months.length > 2
        ? [months, 7]
        : [starts, 10]
  const every = Math.ceil(marks.length / MARKS_MOST)
  return marks.filter((_, at) => at % every === 0).map(({ day, index }) => ({ index, label: day.slice(0, letters) }))
}
