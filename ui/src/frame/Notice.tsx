import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'

interface Props {
  kind?: 'info' | 'good' | 'warn' | 'bad'
  title: ComponentChildren
  children?: ComponentChildren
}

/** Something that the user must see: read out at once where it is bad. */
export function Notice({ kind = 'info', title, children }: Props) {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={kind === 'good' ? 'check' : kind === 'info' ? 'info' : 'warning'} />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  )
}

/** What stands where there is nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name="empty" />
      <strong>{title}</strong>
      {children}
    </div>
  )
}
