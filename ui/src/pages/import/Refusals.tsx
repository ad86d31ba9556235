import { grouped } from '../../frame/amounts'
import { get, type Page } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Name } from '../../frame/Name'
import { Place } from '../../frame/Place'
import { route, setParams } from '../../frame/router'
import { Sized } from '../../frame/Sized'
import { type Column, Table } from '../../frame/Table'
import { words } from '../../words'
import type { Refusal, RefusedBy, Run } from './types'

/** What an import refused: by rule with its remedy, then record by record. */
export function Refusals({ run }: { run: Run }) {
  const text = words.value.imports.refusals
  const rule = run.refused.some((one) => one.rule === route.value.params['rule']) ? route.value.params['rule'] : ''
  const path = `/api/import/runs/${run.generation}/refusals`
  return (
    <section>
      <h2>{text.title}</h2>
      {run.refused.length === 0 ? (
        <p class="dim">{text.none}</p>
      ) : (
        <>
          <ul class="rules">
            {run.refused.map((one) => (
              <Rule key={one.rule} one={one} pressed={rule === one.rule} />
            ))}
          </ul>
          <Sized rows={run.refused.reduce((sum, { count }) => sum + count, 0)}>
            <Table
              label={text.title}
              columns={columns()}
              rows={(offset, limit, _, signal) => get<Page<Refusal>>(path, { offset, limit, rule }, signal)}
              version={`${run.generation} ${rule}`}
              csv={`${path}.csv`}
              keyOf={(row) => `${row.file}:${row.line}:${row.column}`}
            />
          </Sized>
        </>
      )}
    </section>
  )
}

function Rule({ one, pressed }: { one: RefusedBy; pressed: boolean }) {
  const text = words.value.imports.refusals
  return (
    <li>
      <Button kind="quiet" pressed={pressed} onClick={() => setParams({ rule: pressed ? '' : one.rule })}>
        <strong>{grouped(String(one.count))}</strong> <code>{one.rule}</code>
      </Button>
      <div>
        <p>{one.meaning}</p>
        <p class="dim">
          {text.remedy}: {one.remedy}
        </p>
      </div>
    </li>
  )
}

function placeOf({ file, line, column }: Refusal): string {
  return `${file}:${line}:${column}`
}

function columns(): readonly Column<Refusal>[] {
  const text = words.value.imports.refusals
  return [
    {
      key: 'place',
      title: text.place,
      width: 'minmax(9rem, 1fr)',
      text: placeOf,
      render: (row) => <Place>{placeOf(row)}</Place>,
    },
    {
      key: 'rule',
      title: text.rule,
      width: '10rem',
      text: (row) => row.rule,
      render: (row) => <code>{row.rule}</code>,
    },
    { key: 'detail', title: text.detail, width: 'minmax(12rem, 1.6fr)', text: (row) => row.detail || row.meaning },
    {
      key: 'row',
      title: text.row,
      width: 'minmax(14rem, 2fr)',
      text: (row) => row.row,
      render: (row) => (
        <code>
          <Name>{row.row}</Name>
        </code>
      ),
    },
  ]
}
