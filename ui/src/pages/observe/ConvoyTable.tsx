import { type Column, Table } from '../../frame/Table'
import { words } from '../../words'
import type { Convoy, Sighting } from './types'

interface Props {
  sighting: Sighting
  /** The number of the convoy that is marked; 0 for none. */
  selected: number
  onSelect: (convoy: number) => void
}

/** The convoys of a sighting, the one with most vehicles first. */
export function ConvoyTable({ sighting, selected, onSelect }: Props) {
  const text = words.value.observe.convoyTable
  const number = (key: string, title: string, value: (row: Convoy) => number) =>
    ({
      key,
      title,
      width: '7rem',
      align: 'end',
      sort: true,
      text: (row) => String(value(row)),
      order: value,
    }) satisfies Column<Convoy>
  const columns: Column<Convoy>[] = [
    number('convoy', text.number, (row) => row.convoy),
    number('large', text.large, (row) => row.large_vehicles),
    number('length', text.length, (row) => Math.round(row.length_m)),
    number('error', text.error, (row) => Math.round(2 * row.length_error_m)),
    number('gap', text.gap, (row) => row.gap_median_m),
    number('lanes', text.lanes, (row) => row.lanes),
    { key: 'motion', title: text.motion, width: '8rem', sort: true, text: (row) => row.motion },
    { key: 'because', title: text.because, width: 'minmax(16rem, 2fr)', text: (row) => row.motion_because },
  ]
  return (
    <div class="observe-convoys">
      <Table
        label={text.table}
        columns={columns}
        rows={sighting.convoys}
        keyOf={(row) => String(row.convoy)}
        selected={selected > 0 ? String(selected) : undefined}
        onOpen={(row) => onSelect(row.convoy)}
      />
    </div>
  )
}
