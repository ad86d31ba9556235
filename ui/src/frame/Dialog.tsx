import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words'
import { Button } from './Button'
import { Icon } from './Icon'

interface Props {
  title: ComponentChildren
  open: boolean
  onClose: () => void
  /** Buttons at the foot. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/** A dialog above the page: the browser itself keeps the focus inside and closes it on Escape. */
export function Dialog({ title, open, onClose, actions, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  const besides = (event: MouseEvent) => {
    if (event.target === box.current) onClose()
  }
  return (
    <dialog ref={box} aria-labelledby={id} onClose={onClose} onClick={besides}>
      {open && (
        <div class="dialog">
          <header>
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" label={words.value.frame.close} onClick={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <div class="dialog-body">{children}</div>
          {actions && <footer>{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}
