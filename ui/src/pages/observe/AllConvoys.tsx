import { useMemo } from 'preact/hooks'
import { Await } from '../../frame/Await'
import { get } from '../../frame/api'
import { useJobDone } from '../../frame/jobs'
import { Link } from '../../frame/Link'
import { Empty, Notice } from '../../frame/Notice'
import { pathOf, route, setParams } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { plural, words } from '../../words'
import { ConvoyMap } from './ConvoyMap'
import { convoyKey, type PlacedConvoy, placedOfAll, type PlacesTold } from './places'

/** The convoys of all sightings on one map, so that one sees where queues are. */
export function AllConvoys() {
  const text = words.value.observe.map
  const load = useLoad((signal) => get<PlacesTold>('/api/observe/places', {}, signal), [])
  useJobDone('observe', load.again)
  return (
    <Await load={load}>
      {(told) => (
        <div class="observe-home">
          {told.sightings.length > 0 ? (
            <Shown told={told} />
          ) : (
            <Empty title={text.nowhere}>
              <p>{text.nowhereRemedy}</p>
            </Empty>
          )}
          {told.sightings.length > 0 && told.without_place > 0 && (
            <Notice title={plural(text.without, told.without_place)} />
          )}
          {told.left_out > 0 && <Notice kind="warn" title={plural(text.leftOut, told.left_out)} />}
        </div>
      )}
    </Await>
  )
}

function Shown({ told }: { told: PlacesTold }) {
  const text = words.value.observe
  const placed = useMemo(() => placedOfAll(told), [told])
  const selected = route.value.params['convoy'] ?? ''
  const select = (key: string) => setParams({ convoy: key })
  const chosen = placed.convoys.find((one) => convoyKey(one) === selected)
  const number = (key: string, title: string, value: (row: PlacedConvoy) => number) =>
    ({
      key,
      title,
      width: '8rem',
      align: 'end',
      sort: true,
      text: (row) => String(value(row)),
      order: value,
    }) satisfies Column<PlacedConvoy>
  const columns: Column<PlacedConvoy>[] = [
    { key: 'sighting', title: text.list.name, width: 'minmax(8rem, 1fr)', sort: true, text: (row) => row.sighting },
    number('convoy', text.convoyTable.number, (row) => row.convoy),
    number('large', text.convoyTable.large, (row) => row.large_vehicles),
    number('length', text.convoyTable.length, (row) => Math.round(row.length_m)),
    {
      key: 'motion',
      title: text.convoyTable.motion,
      width: 'minmax(8rem, 1fr)',
      sort: true,
      text: (row) => row.motion,
    },
  ]
  return (
    <>
      <ConvoyMap placed={placed} selected={selected} onSelect={select} name={text.map.file} />
      {chosen && (
        <p>
          <Link to={pathOf('observe', chosen.sighting)} params={{ convoy: chosen.convoy }}>
            {text.map.toSighting}
          </Link>
        </p>
      )}
      <div class="observe-convoys">
        <Table
          label={text.convoyTable.table}
          columns={columns}
          rows={placed.convoys}
          keyOf={convoyKey}
          selected={selected || undefined}
          onOpen={(row) => select(convoyKey(row))}
        />
      </div>
    </>
  )
}
