import type { ComponentChildren } from 'preact'

/** A table in a page that flows: as high as its rows, as far as that is seen at once. */
export function TableBox({ rows, children }: { rows: number; children: ComponentChildren }) {
  return (
    <div class="cut-table" style={{ '--rows': String(Math.max(1, rows)) }}>
      {children}
    </div>
  )
}
