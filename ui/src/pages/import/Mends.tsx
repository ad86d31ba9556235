import { useEffect, useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { get } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Name } from '../../frame/Name'
import { Place } from '../../frame/Place'
import { route, setParams } from '../../frame/router'
import { Sized } from '../../frame/Sized'
import { type Column, Table } from '../../frame/Table'
import { words } from '../../words'
import type { Run } from './types'

interface Mend {
  payment: string
  place: string
  field: string
  rule: string
  before: string
  after: string
}

/** Which fields were mended, by rule; on demand each with what it was before. */
export function Mends({ run }: { run: Run }) {
  const text = words.value.imports.mends
  const rule = route.value.params['mends'] ?? ''
  return (
    <section>
      <h2>{text.title}</h2>
      {run.mends.length === 0 && <p class="dim">{text.none}</p>}
      <ul class="rules">
        {run.mends.map((one) => (
          <li key={one.rule}>
            <Button
              kind="quiet"
              pressed={rule === one.rule}
              title={text.show}
              onClick={() => setParams({ mends: rule === one.rule ? '' : one.rule })}
            >
              <strong>{grouped(String(one.count))}</strong> <code>{one.rule}</code>
            </Button>
            <p>{one.meaning}</p>
          </li>
        ))}
      </ul>
      {rule !== '' && <Mended rule={rule} />}
    </section>
  )
}

function Mended({ rule }: { rule: string }) {
  const text = words.value.imports.mends
  const [rows, setRows] = useState<readonly Mend[]>([])
  const [next, setNext] = useState<number | null>(null)
  const [error, setError] = useState<Error>()
  const load = (from: number, before: readonly Mend[]) =>
    get<{ rows: Mend[]; next: number | null }>('/api/import/mends', { rule, from, limit: 200 }).then((page) => {
      setRows([...before, ...page.rows])
      setNext(page.next)
    }, setError)
  useEffect(() => {
    setError(undefined)
    void load(0, [])
  }, [rule])
  return (
    <Sized rows={rows.length}>
      {error && <ErrorNotice error={error} />}
      <Table
        label={text.table}
        columns={columns()}
        rows={rows}
        keyOf={(row) => `${row.place} ${row.field}`}
        tools={next !== null && <Button onClick={() => void load(next, rows)}>{text.more}</Button>}
      />
    </Sized>
  )
}

function columns(): readonly Column<Mend>[] {
  const text = words.value.imports.mends
  const told = (key: 'before' | 'after'): Column<Mend> => ({
    key,
    title: text[key],
    text: (row) => row[key],
    render: (row) => <Name>{row[key]}</Name>,
  })
  return [
    {
      key: 'place',
      title: text.place,
      width: 'minmax(11rem, 1.4fr)',
      sort: true,
      text: (row) => row.place,
      render: (row) => <Place>{row.place}</Place>,
    },
    { key: 'payment', title: text.payment, sort: true, text: (row) => row.payment },
    { key: 'field', title: text.field, sort: true, text: (row) => row.field },
    told('before'),
    told('after'),
  ]
}
