import { fill, words } from '../../words'
import { type Column, Table } from '../../frame/Table'
import type { Vehicle } from './types'

interface Props {
  vehicles: readonly Vehicle[]
  moving: boolean
  selected: number
  onSelect: (number: number) => void
}

// Beside the picture there is room for all columns, if each has no more than it needs.
const WIDTHS: Readonly<Record<string, number>> = { number: 3, tanker: 4.8, length: 5.8, heading: 5.4, convoy: 4.9 }

/** Every vehicle as a row; choosing one moves the picture to it. */
export function VehicleTable({ vehicles, moving, selected, onSelect }: Props) {
  const text = words.value.observe.vehicles
  const percent = (part: number) => fill(words.value.observe.viewer.percent, { n: Math.round(100 * part) })
  const number = (key: string, title: string, value: (row: Vehicle) => number | null, told: (row: Vehicle) => string) =>
    ({
      key,
      title,
      width: `minmax(${WIDTHS[key] ?? 4}rem, 1fr)`,
      align: 'end',
      sort: true,
      text: told,
      order: (row) => value(row) ?? -1,
    }) satisfies Column<Vehicle>
  const columns: Column<Vehicle>[] = moving
    ? [
        number(
          'number',
          text.number,
          (row) => row.number,
          (row) => String(row.number),
        ),
        number(
          'speed',
          text.speed,
          (row) => row.speed_kmh,
          (row) => String(Math.round(row.speed_kmh ?? 0)),
        ),
        number(
          'heading',
          text.heading,
          (row) => row.heading_degrees,
          (row) => `${row.heading_degrees}°`,
        ),
        number(
          'score',
          text.score,
          (row) => row.score,
          (row) => row.score.toFixed(1),
        ),
      ]
    : [
        number(
          'number',
          text.number,
          (row) => row.number,
          (row) => String(row.number),
        ),
        {
          key: 'size',
          title: text.size,
          width: 'minmax(3.8rem, 1fr)',
          sort: true,
          text: (row) => text.sizes[row.size],
        },
        number(
          'score',
          text.score,
          (row) => row.score,
          (row) => percent(row.score),
        ),
        number(
          'tanker',
          text.tanker,
          (row) => row.tanker_probability,
          (row) => percent(row.tanker_probability),
        ),
        number(
          'length',
          text.length,
          (row) => row.length_m,
          (row) => row.length_m.toFixed(1),
        ),
        number(
          'convoy',
          text.convoy,
          (row) => row.convoy,
          (row) => String(row.convoy ?? ''),
        ),
      ]
  return (
    <div class="observe-vehicles">
      <Table
        label={text.table}
        columns={columns}
        rows={vehicles}
        keyOf={(row) => String(row.number)}
        selected={selected > 0 ? String(selected) : undefined}
        onOpen={(row) => onSelect(row.number)}
      />
    </div>
  )
}
