import type { ComponentChildren } from 'preact'
import { How, type HowProps } from './How'

interface Props {
  label: ComponentChildren
  children: ComponentChildren
  /** A smaller line below: of how many, between which bounds. */
  note?: ComponentChildren
  how?: HowProps
}

/** A figure to be seen from afar, with its label and how it was computed. */
export function Figure({ label, children, note, how }: Props) {
  return (
    <div class="figure" role="group">
      <div class="figure-label">
        <span>{label}</span>
        {how && <How {...how} />}
      </div>
      <div class="figure-value">{children}</div>
      {note && <div class="figure-note">{note}</div>}
    </div>
  )
}
