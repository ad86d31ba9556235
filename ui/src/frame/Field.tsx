import { type ComponentChildren, cloneElement, type VNode } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: ComponentChildren
  /** What to enter, said below it. */
  hint?: ComponentChildren
  /** What is wrong with what was entered. */
  error?: ComponentChildren
  /** One input, select or textarea. */
  children: VNode<Record<string, unknown>>
}

/** A label, its input, and what is wrong with it, joined for screen readers. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        ...(told ? { 'aria-describedby': told } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
