import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words'
import { session } from './session'

interface Props {
  title: string
  /** Instead of the title as text, e.g. a name out of data. */
  heading?: ComponentChildren
  /** Buttons beside the title. */
  actions?: ComponentChildren
  /** A page that fills the window and scrolls inside, e.g. a table. */
  fills?: boolean
  children: ComponentChildren
}

let shown = ''

/** The content of every page: its title, here and in the browser's tab, its actions, its content. */
export function PageView({ title, heading, actions, fills, children }: Props) {
  const head = useRef<HTMLHeadingElement>(null)
  const name = session.value?.case.name
  useEffect(() => {
    document.title = [title, name, words.value.frame.product].filter(Boolean).join(' – ')
  }, [title, name])
  useEffect(() => {
    // Who follows a link by keyboard or screen reader goes on at the new page; who opens an address begins at its top.
    if (shown !== '' && shown !== title) head.current?.focus({ preventScroll: true })
    shown = title
  }, [title])
  return (
    <div class={fills ? 'page fills' : 'page'}>
      <header class="page-head">
        <h1 ref={head} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
