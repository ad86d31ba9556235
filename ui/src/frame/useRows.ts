import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Page } from './api'
import { pagesOf } from './windowing'

/** By which column a table is sorted, and whether the largest comes first. */
export interface Sort {
  readonly key: string
  readonly descending: boolean
}

/** Where a table's rows come from, page by page. */
export type RowSource<R> = (
  offset: number,
  limit: number,
  sort: Sort | undefined,
  signal: AbortSignal,
) => Promise<Page<R>>

const PAGE_ROWS = 200
const PAGES_KEPT = 50
// Who drags the bar across the table does not want all that lies between.
const REST_MILLIS = 40

interface Rows<R> {
  /** undefined until the first page has come. */
  readonly total: number | undefined
  readonly row: (index: number) => R | undefined
  readonly error: Error | undefined
  readonly loading: boolean
  /** Says which rows are drawn, so that they are fetched. */
  readonly want: (first: number, count: number) => void
  readonly again: () => void
}

/** Rows by page: those that are drawn are fetched, those of long ago forgotten. Rows of another sort or `version` stay until newer ones are there. */
export function useRows<R>(source: RowSource<R>, sort: Sort | undefined, version: unknown): Rows<R> {
  const [, redraw] = useState(0)
  const [turn, setTurn] = useState(0)
  const store = useRef(newStore<R>()).current
  const latest = useRef(source)
  latest.current = source

  const fetchPage = (page: number, abort: AbortController) => {
    if (store.pages.has(page) || store.asked.has(page)) return
    store.asked.add(page)
    latest.current(page * PAGE_ROWS, PAGE_ROWS, sort, abort.signal).then(
      ({ total, rows }) => {
        if (abort.signal.aborted) return
        store.old = new Map()
        store.asked.delete(page)
        store.pages.set(page, rows)
        for (const old of store.pages.keys()) {
          if (store.pages.size <= PAGES_KEPT) break
          if (!store.wanted.includes(old)) store.pages.delete(old)
        }
        store.total = total
        store.error = undefined
        redraw((n) => n + 1)
      },
      (cause: unknown) => {
        if (abort.signal.aborted) return
        store.asked.delete(page)
        store.error = cause instanceof Error ? cause : new Error(String(cause))
        redraw((n) => n + 1)
      },
    )
  }

  useEffect(() => {
    const abort = new AbortController()
    store.abort = abort
    store.asked.clear()
    if (store.pages.size > 0) store.old = store.pages
    store.pages = new Map()
    // The first page stands at the top, to which a new order scrolls; it also tells how many rows there are.
    new Set([0, ...store.wanted]).forEach((page) => fetchPage(page, abort))
    redraw((n) => n + 1)
    return () => {
      abort.abort()
      clearTimeout(store.rest)
    }
  }, [sort?.key, sort?.descending, version, turn])

  const want = useCallback(
    (first: number, count: number) => {
      store.wanted = pagesOf(first, count, PAGE_ROWS)
      clearTimeout(store.rest)
      store.rest = setTimeout(() => {
        store.wanted.forEach((page) => fetchPage(page, store.abort))
      }, REST_MILLIS)
    },
    [sort?.key, sort?.descending, version, turn],
  )

  return {
    total: store.total,
    row: (index) => {
      const page = Math.floor(index / PAGE_ROWS)
      return (store.pages.get(page) ?? store.old.get(page))?.[index % PAGE_ROWS]
    },
    error: store.error,
    loading: store.asked.size > 0,
    want,
    again: useCallback(() => setTurn((n) => n + 1), []),
  }
}

function newStore<R>() {
  return {
    pages: new Map<number, readonly R[]>(),
    // Of the sort or version before, until the first page of the new one is there.
    old: new Map<number, readonly R[]>(),
    asked: new Set<number>(),
    wanted: [] as number[],
    total: undefined as number | undefined,
    error: undefined as Error | undefined,
    abort: new AbortController(),
    rest: undefined as ReturnType<typeof setTimeout> | undefined,
  }
}
