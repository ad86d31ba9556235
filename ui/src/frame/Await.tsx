import type { ComponentChildren } from 'preact'
import { words } from '../words'
import { ApiError } from './api'
import { Button } from './Button'
import { inFieldNames } from './fieldNames'
import { Notice } from './Notice'
import type { Load } from './useLoad'

interface Props<T> {
  load: Load<T>
  /** What stands there before the first value, of the same height: nothing jumps when it comes. */
  skeleton?: ComponentChildren
  children: (value: T) => ComponentChildren
}

/** Shows what was loaded, or why it could not be; an older value stays, dimmed, while a newer one is on its way. */
export function Await<T>({ load, skeleton, children }: Props<T>) {
  const { value, error, loading } = load
  return (
    <>
      {error && <ErrorNotice error={error} again={load.again} />}
      {value !== undefined ? (
        <div class="await" aria-busy={loading}>
          {children(value)}
        </div>
      ) : (
        !error && (skeleton ?? <Skeleton />)
      )}
    </>
  )
}

/** An error with its remedy, and a button to try again. */
export function ErrorNotice({ error, again }: { error: Error; again?: () => void }) {
  const remedy = error instanceof ApiError ? inFieldNames(error.remedy) : ''
  return (
    <Notice kind="bad" title={inFieldNames(error.message)}>
      {remedy && <p>{remedy}</p>}
      {again && <Button onClick={again}>{words.value.frame.tryAgain}</Button>}
    </Notice>
  )
}

/** Grey lines where text will be. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status" aria-label={words.value.frame.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}
