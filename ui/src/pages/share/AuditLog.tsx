import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { type Page, get, post } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { How } from '../../frame/How'
import { Icon } from '../../frame/Icon'
import { Instant, instantText } from '../../frame/Instant'
import { route, setParams } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import type { RowSource } from '../../frame/useRows'
import { words } from '../../words'
import { EntryDialog } from './EntryDialog'
import { Verdict } from './Verdict'
import type { Checked, LogRow } from './types'

/** The case's log: who did what, and whether anybody changed what it says. */
export function AuditLog() {
  const text = words.value.share.log
  const search = route.value.params['words'] ?? ''
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<Error>()
  const [verifying, setVerifying] = useState(false)
  const [kept, setKept] = useState<string>()
  const entry = Number(route.value.params['entry'] ?? 0)
  const verify = () => {
    setVerifying(true)
    setError(undefined)
    setChecked(undefined)
    post<Checked>('/api/audit/verify', { heads: kept ? [kept] : [] })
      .then(setChecked, setError)
      .finally(() => setVerifying(false))
  }
  const take = (event: Event) => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0]
    if (file) void file.text().then(setKept)
    else setKept(undefined)
  }
  const rows: RowSource<LogRow> = (offset, limit, _sort, signal) =>
    get<Page<LogRow>>('/api/audit', { words: search, offset, limit }, signal)
  const columns: Column<LogRow>[] = [
    { key: 'number', title: text.number, width: '4.5rem', align: 'end', text: (row) => String(row.number) },
    {
      key: 'at',
      title: text.at,
      width: '13rem',
      text: (row) => instantText(row.at),
      render: (row) => <Instant value={row.at} />,
    },
    { key: 'actor', title: text.actor, width: 'minmax(7rem, 0.6fr)', text: (row) => row.actor },
    { key: 'verb', title: text.verb, width: '8rem', text: (row) => row.verb },
    { key: 'subject', title: text.subject, width: 'minmax(12rem, 2fr)', text: (row) => row.subject },
  ]
  return (
    <div class="share-log">
      <div class="panel share-verify">
        <div class="actions">
          <Button kind="main" disabled={verifying} onClick={verify}>
            <Icon name="check" /> {text.verify}
          </Button>
          <How what="share.log" command="./wellhead audit verify --case CASE" />
          <a class="button" href="/api/audit/head" download title={text.headHint}>
            <Icon name="download" /> {text.head}
          </a>
        </div>
        <Field label={text.kept} hint={text.keptHint}>
          <input type="file" onChange={take} />
        </Field>
      </div>
      {verifying && (
        <p class="dim" role="status">
          {text.verifying}
        </p>
      )}
      {error && <ErrorNotice error={error} />}
      {checked && <Verdict checked={checked} />}
      <div class="share-table tall">
        <Table
          label={text.table}
          columns={columns}
          rows={rows}
          version={`${search} ${checked?.entries ?? ''}`}
          keyOf={(row) => String(row.number)}
          selected={entry > 0 ? String(entry) : undefined}
          onOpen={(row) => setParams({ entry: row.number }, { push: true })}
          csv={`/api/audit/csv?words=${encodeURIComponent(search)}`}
          tools={
            <input
              type="search"
              aria-label={text.search}
              placeholder={text.search}
              value={search}
              onInput={(event) => setParams({ words: event.currentTarget.value })}
            />
          }
        />
      </div>
      <EntryDialog number={entry} onClose={() => setParams({ entry: '' })} />
    </div>
  )
}
