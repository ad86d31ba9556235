import type { ComponentChildren } from 'preact'
import { type ParamChanges, navigate, writeAddress } from './router'

interface Props {
  to: string
  params?: ParamChanges
  class?: string
  current?: boolean
  tabIndex?: number
  title?: string
  children: ComponentChildren
}

/** A link to another view. Opened in a new tab as any link, and else without loading the page anew. */
export function Link({ to, params = {}, current, children, ...rest }: Props) {
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    navigate(to, params)
  }
  return (
    <a href={writeAddress(to, params)} onClick={go} {...(current ? { 'aria-current': 'page' as const } : {})} {...rest}>
      {children}
    </a>
  )
}
