import { useEffect, useRef } from 'preact/hooks'

interface Does {
  onStep: (by: number) => void
  onDecide: (decision: 'accept' | 'reject' | 'undo') => void
  onNote: () => void
  onReason: (index: number) => void
  onHelp: () => void
}

/** Keys of the queue, as long as nobody writes into a field and no dialog is open. */
export function useKeys(does: Does) {
  const latest = useRef(does)
  latest.current = does
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.key === 'Escape' && at.matches('input, textarea')) at.blur()
      const writes = at.matches('input, textarea, select, [contenteditable]')
      if (writes || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      if (act(latest.current, event.key)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function act(does: Does, key: string): boolean {
  const one = key.length === 1 ? key.toLowerCase() : key
  if (one === 'j') does.onStep(1)
  else if (one === 'k') does.onStep(-1)
  else if (one === 'a') does.onDecide('accept')
  else if (one === 'r') does.onDecide('reject')
  else if (one === 'u') does.onDecide('undo')
  else if (one === 'n') does.onNote()
  else if (one === '?') does.onHelp()
  else if (/^[1-9]$/.test(one)) does.onReason(Number(one) - 1)
  else return false
  return true
}
