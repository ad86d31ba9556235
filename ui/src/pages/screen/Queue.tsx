import type { Page } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Name } from '../../frame/Name'
import { Empty } from '../../frame/Notice'
import { type Column, Table } from '../../frame/Table'
import type { Load } from '../../frame/useLoad'
import { words } from '../../words'
import type { Hit } from './types'

interface Props {
  hits: Load<Page<Hit>>
  chosen: string
  onChoose: (id: string) => void
  /** Whether only open ones are wanted. */
  open: boolean
}

/** The matches to look through, the likeliest first. */
export function Queue({ hits, chosen, onChoose, open }: Props) {
  const text = words.value.screen
  return (
    <section class="queue" aria-label={text.queue}>
      {hits.error && <ErrorNotice error={hits.error} again={hits.again} />}
      <Table
        label={text.queue}
        columns={columns()}
        rows={hits.value?.rows ?? NONE}
        keyOf={(hit) => hit.id}
        selected={chosen}
        onOpen={(hit) => onChoose(hit.id)}
        empty={<Empty title={open ? text.emptyOpen : text.empty} />}
      />
    </section>
  )
}

const NONE: readonly Hit[] = []

function columns(): readonly Column<Hit>[] {
  const text = words.value.screen
  return [
    {
      key: 'score',
      title: text.column.score,
      width: '5.4rem',
      align: 'end',
      sort: true,
      text: (hit) => hit.score,
      render: (hit) => <span class={`score ${hit.verdict}`}>{hit.score}</span>,
      order: (hit) => Number(hit.score),
    },
    {
      key: 'party',
      title: text.column.party,
      width: 'minmax(10.4rem, 1fr)',
      sort: true,
      text: (hit) => hit.party_name,
      render: (hit) => <Name>{hit.party_name}</Name>,
    },
    {
      key: 'entry',
      title: text.column.entry,
      width: 'minmax(10.4rem, 1fr)',
      sort: true,
      text: (hit) => hit.entry_name,
      render: (hit) => <Name>{hit.entry_name}</Name>,
    },
    { key: 'list', title: text.column.list, width: '4.8rem', sort: true, text: (hit) => hit.list },
  ]
}
