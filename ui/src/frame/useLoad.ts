import { useCallback, useEffect, useState } from 'preact/hooks'

/** What came of loading: the value stays while a newer one is on its way. */
export interface Load<T> {
  readonly value: T | undefined
  readonly error: Error | undefined
  readonly loading: boolean
  /** Loads once more. */
  readonly again: () => void
}

/** Loads, and loads anew when one of `deps` changes; an older request that is still under way is aborted. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, deps: readonly unknown[]): Load<T> {
  const [state, setState] = useState<Omit<Load<T>, 'again'>>({ value: undefined, error: undefined, loading: true })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    const abort = new AbortController()
    setState((before) => (before.loading ? before : { ...before, loading: true }))
    load(abort.signal).then(
      (value) => abort.signal.aborted || setState({ value, error: undefined, loading: false }),
      (cause: unknown) => {
        if (abort.signal.aborted) return
        const error = cause instanceof Error ? cause : new Error(String(cause))
        setState((before) => ({ ...before, error, loading: false }))
      },
    )
    return () => abort.abort()
  }, [...deps, turn])
  return { ...state, again }
}
