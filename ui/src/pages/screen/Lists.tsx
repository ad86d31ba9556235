import { grouped } from '../../frame/amounts'
import { Instant } from '../../frame/Instant'
import { Name } from '../../frame/Name'
import { Empty, Notice } from '../../frame/Notice'
import { may } from '../../frame/session'
import { Sized } from '../../frame/Sized'
import { type Column, Table } from '../../frame/Table'
import { fill, words } from '../../words'
import { AddLists } from './AddLists'
import { UpdateLists } from './UpdateLists'
import type { Snapshot, State } from './types'

/** The lists that the case keeps, those that it was screened against, and how to add one. */
export function Lists({ state }: { state: State }) {
  const text = words.value.screen
  const { store } = state
  return (
    <div class="lists">
      {store.problem && (
        <Notice kind="bad" title={text.lists.damaged}>
          <p>{store.problem}</p>
        </Notice>
      )}
      {store.snapshots.length > 0 ? (
        <>
          <Sized rows={store.snapshots.length}>
            <Table label={text.lists.label} columns={columns()} rows={store.snapshots} keyOf={(one) => one.sha256} />
          </Sized>
          <p class="dim">
            {fill(text.lists.total, {
              entries: grouped(String(store.entries)),
              delisted: grouped(String(store.delisted)),
            })}
          </p>
        </>
      ) : (
        <Empty title={text.noLists.title}>
          <p>{text.noLists.hint}</p>
        </Empty>
      )}
      {state.is_screened && <Used state={state} />}
      {may('work') && <AddLists />}
      {may('work') && <UpdateLists />}
    </div>
  )
}

function Used({ state }: { state: State }) {
  const text = words.value.screen.lists
  const [before, after] = text.used.split('{at}') as [string, string]
  return (
    <section class="panel">
      <p>
        {before}
        <Instant value={state.screened_at} />
        {fill(after, { threshold: state.threshold })}
      </p>
      <ul>
        {state.lists.map((one) => (
          <li key={one.list}>
            <bdi>{fill(text.usedRow, { list: one.list, entries: grouped(String(one.entries)), file: one.file })}</bdi>{' '}
            <span class={one.is_in_force ? 'good-text' : 'bad-text'}>
              {one.is_in_force ? text.current : text.newer}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function columns(): readonly Column<Snapshot>[] {
  const text = words.value.screen.lists
  return [
    { key: 'list', title: text.list, width: 'minmax(6rem, 1fr)', sort: true, text: (one) => one.list },
    {
      key: 'force',
      title: text.force,
      width: '7rem',
      sort: true,
      text: (one) => (one.is_in_force ? text.inForce : text.older),
    },
    { key: 'form', title: text.form, width: '9rem', sort: true, text: (one) => one.form },
    {
      key: 'entries',
      title: text.entries,
      align: 'end',
      width: '6rem',
      sort: true,
      text: (one) => grouped(String(one.entries)),
      order: (one) => one.entries,
    },
    { key: 'published', title: text.published, width: '8rem', sort: true, text: (one) => one.published_on ?? '' },
    { key: 'taken', title: text.taken, width: '8rem', sort: true, text: (one) => one.taken_on ?? '' },
    {
      key: 'file',
      title: text.file,
      width: 'minmax(8rem, 1fr)',
      text: (one) => one.file,
      render: (one) => <Name>{one.file}</Name>,
    },
    {
      key: 'sha256',
      title: text.sha256,
      width: 'minmax(8rem, 1fr)',
      text: (one) => one.sha256,
      render: (one) => <code>{one.sha256}</code>,
    },
  ]
}
