import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fill, plural, words } from '../words'
import { ErrorNotice } from './Await'
import { Button } from './Button'
import { csv, download } from './csv'
import { Icon } from './Icon'
import { Link } from './Link'
import { Empty } from './Notice'
import { navigate } from './router'
import { type RowSource, type Sort, useRows } from './useRows'
import { drawnRows, scrollTo } from './windowing'

export interface Column<R> {
  key: string
  title: string
  /** Numbers stand at the end. */
  align?: 'start' | 'end'
  /** A track of a CSS grid, e.g. "8rem" or "minmax(10rem, 2fr)". */
  width?: string
  /** Whether one can sort by it. */
  sort?: boolean
  /** The value as text: shown where there is no `render`, its title where it is cut, its cell in CSV, and its place in the order of an array. */
  text: (row: R) => string
  /** How it is shown. */
  render?: (row: R) => ComponentChildren
  /** Its place in the order of an array, where that is not the order of its text. */
  order?: (row: R) => number | bigint | string
}

interface Props<R> {
  /** What the table holds, for screen readers and as the name of the exported file. */
  label: string
  columns: readonly Column<R>[]
  /** All rows, or where they come from page by page. */
  rows: readonly R[] | RowSource<R>
  /** What the rows depend on besides the sort, e.g. the filter as text: when it changes they are fetched anew. */
  version?: unknown
  keyOf: (row: R) => string
  /** The view that a row leads to. */
  to?: ((row: R) => string) | undefined
  /** What Enter and a click do where a row leads to no other view. */
  onOpen?: ((row: R) => void) | undefined
  /** The row that is marked, by its key. */
  selected?: string | undefined
  sort?: Sort | undefined
  /** Told when the user sorts; without it the table remembers by itself. */
  onSort?: ((sort: Sort) => void) | undefined
  /** The server's path of the whole table as CSV; without it, CSV is made of an array of rows. */
  csv?: string | undefined
  /** What else stands in the line above: a search, filters. */
  tools?: ComponentChildren
  empty?: ComponentChildren
}

const ROW_REM = 2.15

/** A table of any length: only the rows that are seen are drawn. Arrow keys, Home, End and pages move; Enter opens. */
export function Table<R>(props: Props<R>) {
  const { label, columns, keyOf, to, onOpen } = props
  const [ownSort, setOwnSort] = useState(props.sort)
  const sort = props.onSort ? props.sort : ownSort
  const source = useSource(props.rows, columns)
  const array = typeof props.rows === 'function' ? undefined : props.rows
  const rows = useRows(source, sort, array ?? props.version)
  const total = rows.total ?? 0
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600, row: 30 })
  const [active, setActive] = useState(-1)
  const drawn = drawnRows(view.top, view.height, view.row, total)
  const text = words.value.frame.table

  useLayoutEffect(() => {
    const box = scroller.current!
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      const row = Math.round(ROW_REM * rem)
      setView({ top: box.scrollTop, height: Math.max(row, box.clientHeight - row), row })
    }
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => rows.want(drawn.first, drawn.count), [drawn.first, drawn.count, rows.want])
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
    setActive(-1)
  }, [sort?.key, sort?.descending, props.version])

  const open = (row: R | undefined) => {
    if (row === undefined) return
    if (to) navigate(to(row))
    else onOpen?.(row)
  }
  const sortBy = (column: Column<R>) => {
    // Of numbers one wants to see the largest first.
    const descending = sort?.key === column.key ? !sort.descending : column.align === 'end'
    const next = { key: column.key, descending }
    if (props.onSort) props.onSort(next)
    else setOwnSort(next)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor(view.height / view.row) - 1)
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -total, End: total }[event.key]
    if (event.key === 'Enter' && active >= 0) open(rows.row(active))
    else if (step === undefined) return
    else {
      const next = Math.max(0, Math.min(total - 1, active < 0 && step < total ? 0 : active + step))
      setActive(next)
      scroller.current!.scrollTop = scrollTo(next, scroller.current!.scrollTop, view.height, view.row, total)
    }
    event.preventDefault()
  }
  const exportHere = () => {
    const cells = [
      columns.map((column) => column.title),
      ...sorted(array!, columns, sort).map((row) => columns.map((column) => column.text(row))),
    ]
    download(`${label}.csv`, 'text/csv', csv(cells))
  }

  const tracks = columns.map((column) => column.width ?? 'minmax(6rem, 1fr)').join(' ')
  const lines = []
  for (let index = drawn.first; index < drawn.first + drawn.count; index++) {
    const row = rows.row(index)
    const marked = row !== undefined && keyOf(row) === props.selected
    lines.push(
      <div
        key={index}
        role="row"
        id={`${id}-${index}`}
        class={`tr${index === active ? ' active' : ''}${marked ? ' marked' : ''}${to || onOpen ? ' opens' : ''}`}
        aria-rowindex={index + 2}
        aria-selected={props.selected === undefined ? undefined : marked}
        onClick={() => {
          setActive(index)
          open(row)
        }}
      >
        {columns.map((column, at) => (
          <Cell key={column.key} column={column} row={row} to={at === 0 ? to : undefined} />
        ))}
      </div>,
    )
  }
  const scrolls = (event: Event) => {
    const top = (event.currentTarget as HTMLElement).scrollTop
    setView((before) => ({ ...before, top }))
  }
  return (
    <div class="table">
      <div class="table-tools">
        {props.tools}
        <span class="dim table-count" role="status">
          {rows.total === undefined ? '' : plural(text.rows, total)}
        </span>
        {props.csv ? (
          <a class="button quiet" href={props.csv} download={`${label}.csv`}>
            <Icon name="download" /> {text.export}
          </a>
        ) : (
          array && (
            <Button kind="quiet" onClick={exportHere}>
              <Icon name="download" /> {text.export}
            </Button>
          )
        )}
      </div>
      {rows.error && <ErrorNotice error={rows.error} again={rows.again} />}
      <div
        ref={scroller}
        class="table-scroll"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.total === undefined ? -1 : total + 1}
        aria-colcount={columns.length}
        aria-busy={rows.loading}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onScroll={scrolls}
        onKeyDown={onKey}
      >
        <div class="thead" role="rowgroup">
          <div class="tr" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks, height: `${view.row}px` }}>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={() => sortBy(column)} />
            ))}
          </div>
        </div>
        <div class="tbody" role="rowgroup" style={{ height: `${drawn.height}px` }}>
          <div
            class="tbody-rows"
            role="presentation"
            style={{ '--tracks': tracks, '--row': `${view.row}px`, transform: `translateY(${drawn.offset}px)` }}
          >
            {lines}
          </div>
        </div>
        {rows.total === 0 && !rows.loading && (props.empty ?? <Empty title={text.empty} />)}
      </div>
    </div>
  )
}

interface HeaderProps<R> {
  column: Column<R>
  sort: Sort | undefined
  onSort: () => void
}

function Header<R>({ column, sort, onSort }: HeaderProps<R>) {
  const mine = sort?.key === column.key ? sort : undefined
  const direction = mine ? (mine.descending ? 'descending' : 'ascending') : column.sort ? 'none' : undefined
  return (
    <div role="columnheader" class={`th ${column.align ?? 'start'}`} aria-sort={direction}>
      {column.sort ? (
        <button type="button" onClick={onSort} title={fill(words.value.frame.table.sortBy, { column: column.title })}>
          <span>{column.title}</span>
          {mine && <Icon name={mine.descending ? 'down' : 'up'} />}
        </button>
      ) : (
        <span>{column.title}</span>
      )}
    </div>
  )
}

interface CellProps<R> {
  column: Column<R>
  row: R | undefined
  to: ((row: R) => string) | undefined
}

function Cell<R>({ column, row, to }: CellProps<R>) {
  if (row === undefined) {
    return (
      <div role="gridcell" class="td">
        <span class="blank" />
      </div>
    )
  }
  const text = column.text(row)
  const shown = column.render ? column.render(row) : <bdi>{text}</bdi>
  return (
    <div role="gridcell" class={`td ${column.align ?? 'start'}`} title={text}>
      {to ? (
        <Link to={to(row)} tabIndex={-1}>
          {shown}
        </Link>
      ) : (
        shown
      )}
    </div>
  )
}

function useSource<R>(rows: readonly R[] | RowSource<R>, columns: readonly Column<R>[]): RowSource<R> {
  const kept = useRef<{ sort: Sort | undefined; rows: readonly R[] } | undefined>(undefined)
  return useMemo(() => {
    kept.current = undefined
    if (typeof rows === 'function') return rows
    return (offset, limit, sort) => {
      if (kept.current?.sort !== sort || !kept.current) kept.current = { sort, rows: sorted(rows, columns, sort) }
      return Promise.resolve({ total: rows.length, rows: kept.current.rows.slice(offset, offset + limit) })
    }
  }, [rows])
}

/** The rows in the order of a column; those that are equal stay as they were. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort | undefined): readonly R[] {
  const column = columns.find(({ key }) => key === sort?.key)
  if (!column || !sort) return rows
  const collator = new Intl.Collator(undefined, { numeric: true })
  const order = column.order ?? column.text
  const sign = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, at: order(row) }))
    .sort(({ at: a }, { at: b }) => {
      if (typeof a === 'string' || typeof b === 'string') return sign * collator.compare(String(a), String(b))
      return a < b ? -sign : a > b ? sign : 0
    })
    .map(({ row }) => row)
}
