import type { ComponentChildren } from 'preact'

const ROW_REM = 2.2
const AROUND_REM = 6.5
const MOST_REM = 20

/** A place for a table within a page that goes on below: as high as its rows need, up to some dozen. */
export function Sized({ rows, children }: { rows: number; children: ComponentChildren }) {
  return (
    <div class="sized" style={{ height: `${Math.min(MOST_REM, AROUND_REM + Math.max(2, rows) * ROW_REM)}rem` }}>
      {children}
    </div>
  )
}
