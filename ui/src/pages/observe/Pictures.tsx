import { get, type Page } from '../../frame/api'
import { Instant, instantText } from '../../frame/Instant'
import { useJobDone } from '../../frame/jobs'
import { Empty } from '../../frame/Notice'
import { pathOf } from '../../frame/router'
import { may } from '../../frame/session'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { Await } from '../../frame/Await'
import { words } from '../../words'
import { SendPictures } from './SendPictures'
import type { SightingRow } from './types'

/** The sightings of the case, and pictures to be observed. */
export function Pictures() {
  const text = words.value.observe.list
  const load = useLoad((signal) => get<Page<SightingRow>>('/api/observe/sightings', { limit: 200 }, signal), [])
  useJobDone('observe', load.again)
  const columns: Column<SightingRow>[] = [
    { key: 'id', title: text.name, width: '10rem', sort: true, text: (row) => row.id },
    { key: 'answer', title: text.answer, width: 'minmax(14rem, 3fr)', text: (row) => row.answer },
    {
      key: 'large',
      title: text.large,
      width: '9rem',
      align: 'end',
      sort: true,
      text: (row) => (row.large ? String(row.large.middle) : ''),
      order: (row) => row.large?.middle ?? -1,
    },
    {
      key: 'convoys',
      title: text.convoys,
      width: '7rem',
      align: 'end',
      sort: true,
      text: (row) => String(row.convoys),
      order: (row) => row.convoys,
    },
    {
      key: 'pictures',
      title: text.pictures,
      width: '7rem',
      align: 'end',
      sort: true,
      text: (row) => String(row.pictures),
      order: (row) => row.pictures,
    },
    {
      key: 'at',
      title: text.at,
      width: '13rem',
      sort: true,
      text: (row) => instantText(row.at),
      render: (row) => <Instant value={row.at} />,
    },
  ]
  return (
    <div class="observe-home">
      {may('work') && <SendPictures />}
      <Await load={load}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={text.none} />
          ) : (
            <div class="observe-table">
              <Table
                label={text.table}
                columns={columns}
                rows={page.rows}
                keyOf={(row) => row.id}
                to={(row) => pathOf('observe', row.id)}
              />
            </div>
          )
        }
      </Await>
    </div>
  )
}
