import { Count } from '../../frame/Amount'
import { grouped } from '../../frame/amounts'
import { get } from '../../frame/api'
import { Await } from '../../frame/Await'
import { inFieldNames } from '../../frame/fieldNames'
import { Field } from '../../frame/Field'
import { Figure } from '../../frame/Figure'
import { instantText } from '../../frame/Instant'
import { Link } from '../../frame/Link'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { route, setParams } from '../../frame/router'
import { Sized } from '../../frame/Sized'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { fill, plural, words } from '../../words'
import { Mends } from './Mends'
import { Refusals } from './Refusals'
import type { Outcome, Run, State } from './types'

const NOT_READ_SHOWN_MOST = 20

/** What one import did: counts that add up, then each file, refusals and mends. */
export function RunView({ state }: { state: State }) {
  const text = words.value.imports.run
  const newest = state.imports[0]!.generation
  const generation = Number(route.value.params['run'] ?? newest)
  const load = useLoad((signal) => get<Run>(`/api/import/runs/${generation}`, {}, signal), [generation])
  return (
    <>
      {state.imports.length > 1 && (
        <Field label={text.choose}>
          <select
            value={String(generation)}
            onChange={(event) => setParams({ run: event.currentTarget.value, rule: '' }, { push: true })}
          >
            {state.imports.map((one) => (
              <option key={one.generation} value={String(one.generation)}>
                {fill(text.option, {
                  n: one.generation,
                  at: instantText(one.at),
                  taken: grouped(String(one.taken)),
                })}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Await load={load}>{(run) => <Told run={run} designated={state.designated} />}</Await>
    </>
  )
}

function Told({ run, designated }: { run: Run; designated: number }) {
  const text = words.value.imports.run
  const sum = (of: (file: Outcome) => number) => run.files.reduce((total, file) => total + of(file), 0)
  const counts = {
    records: sum((file) => file.records),
    taken: sum((file) => file.taken),
    refused: sum((file) => file.refused),
    again: sum((file) => file.again),
  }
  const shown = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, grouped(String(n))]))
  const mended = run.mends.reduce((total, { count }) => total + count, 0)
  const notRead = run.files.filter(({ form }) => form === '')
  return (
    <div class="run">
      {run.is_told ? (
        <>
          {notRead.length > 0 && (
            <Notice
              kind="warn"
              title={fill(plural(text.notRead, notRead.length), { all: grouped(String(run.files.length)) })}
            >
              <ul class="notices">
                {notRead.slice(0, NOT_READ_SHOWN_MOST).map((file) => (
                  <li key={file.place}>
                    <Name>{file.place}</Name>: <bdi>{inFieldNames(file.note)}</bdi>
                  </li>
                ))}
              </ul>
              {notRead.length > NOT_READ_SHOWN_MOST && <p>{text.notReadMore}</p>}
            </Notice>
          )}
          <div class="figures">
            <Figure label={text.records} note={fill(text.adds, shown)} how={{ what: 'import.records' }}>
              <Count value={counts.records} />
            </Figure>
            <Figure label={text.taken}>
              <Count value={counts.taken} />
            </Figure>
            <Figure label={text.refused} how={{ what: 'import.refused' }}>
              <Count value={counts.refused} />
            </Figure>
            <Figure label={text.again}>
              <Count value={counts.again} />
            </Figure>
            <Figure label={text.mended} how={{ what: 'import.mended' }}>
              <Count value={mended} />
            </Figure>
          </div>
          {run.files.length > 0 ? (
            <Sized rows={run.files.length}>
              <Table
                label={text.outcome}
                columns={columns(run.files.some(({ note }) => note !== ''))}
                rows={run.files}
                keyOf={(file) => file.place}
              />
            </Sized>
          ) : (
            <Notice kind="good" title={text.noPayments}>
              {designated > 0 && (
                <p>
                  {plural(text.designated, designated)} <Link to="/overview">{text.toTrace}</Link>
                </p>
              )}
            </Notice>
          )}
        </>
      ) : (
        <p class="dim">{text.older}</p>
      )}
      {run.notices.length > 0 && (
        <details>
          <summary>{plural(text.notices, run.notices.length)}</summary>
          <ul class="notices">
            {run.notices.slice(0, 200).map((notice) => (
              <li key={notice}>
                <bdi>{notice}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Refusals run={run} />
      <Mends run={run} />
    </div>
  )
}

const WIDTHS = { records: 5.8, taken: 5, refused: 5.8, again: 7.4 }

function columns(hasNotes: boolean): readonly Column<Outcome>[] {
  const text = words.value.imports.run
  const number = (key: 'records' | 'taken' | 'refused' | 'again'): Column<Outcome> => ({
    key,
    title: text[key],
    align: 'end',
    width: `${WIDTHS[key]}rem`,
    sort: true,
    text: (file) => (file.form === '' ? '' : grouped(String(file[key]))),
    order: (file) => file[key],
  })
  return [
    {
      key: 'place',
      title: text.file,
      width: 'minmax(11rem, 1fr)',
      sort: true,
      text: (file) => file.place,
      render: (file) => <Name>{file.place}</Name>,
    },
    {
      key: 'form',
      title: text.form,
      width: '7rem',
      sort: true,
      text: (file) => file.form || text.notReadForm,
      render: (file) => <span class={file.form ? '' : 'bad-text'}>{file.form || text.notReadForm}</span>,
    },
    number('records'),
    number('taken'),
    number('refused'),
    number('again'),
    {
      key: 'note',
      title: text.note,
      width: `minmax(${hasNotes ? 38 : 8}rem, 2fr)`,
      text: (file) => inFieldNames(file.note),
    },
  ]
}
