import type { ComponentChildren } from 'preact'

interface Props {
  /** The one that the view is for is `main`; `quiet` ones have no frame; what cannot be undone is `danger`. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  type?: 'button' | 'submit'
  disabled?: boolean
  /** Why it is disabled, or what it does where its text is only a sign. */
  title?: string
  /** Its name where its content is a sign only. */
  label?: string
  pressed?: boolean
  expanded?: boolean
  class?: string
  onClick?: (event: MouseEvent) => void
  children: ComponentChildren
}

/** A button. */
export function Button({ kind = 'plain', type = 'button', label, pressed, expanded, class: more, ...rest }: Props) {
  return (
    <button
      type={type}
      class={`button ${kind}${more ? ` ${more}` : ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      {...rest}
    />
  )
}
