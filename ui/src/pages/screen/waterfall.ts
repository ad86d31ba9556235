import type { Reason } from './types'

/** Where a reason's bar begins and ends, in shares of the whole width. */
export interface Bar {
  readonly from: number
  readonly to: number
}

/** Where all stands: each reason's bar begins where the one before ends, and what else lies on the same scale. */
export interface Waterfall {
  readonly bars: readonly Bar[]
  readonly at: (points: number) => number
}

/** Lays the points of reasons out from nought; the marks are on the scale, too. */
export function waterfall(reasons: readonly Reason[], marks: readonly number[]): Waterfall {
  const ends: number[] = [0]
  for (const { points } of reasons) ends.push(ends[ends.length - 1]! + points)
  const all = [...ends, ...marks]
  const least = Math.min(...all)
  const span = Math.max(...all) - least || 1
  const at = (points: number) => (points - least) / span
  return {
    at,
    bars: reasons.map((_, index) => ({
      from: at(Math.min(ends[index]!, ends[index + 1]!)),
      to: at(Math.max(ends[index]!, ends[index + 1]!)),
    })),
  }
}
