import { paper } from '../../frame/paper'
import type { Room } from '../../frame/view'
import type { Point } from '../../map/world'
import { fill, plural, words } from '../../words'
import { convoyKey, type PlacedConvoy } from './places'

interface Props {
  convoys: readonly PlacedConvoy[]
  point: (at: Point) => Point
  room: Room
  selected: string
  onSelect: (key: string) => void
}

// So many large vehicles make a convoy a long one, and a very long one.
const MANY = 20
const VERY_MANY = 100
const WIDTH_LEAST = 4
const WIDTH_MOST = 12
const DOT_FROM_PX = 16
const LETTER_PX = 7.5
const LINE_PX = 20

/** Each convoy as its line, wide and coloured by its vehicles, with a label where there is room. */
export function ConvoyLines({ convoys, point, room, selected, onSelect }: Props) {
  const text = words.value.observe.map
  const take = paper(room.width, room.height)
  const most = convoys.reduce((max, one) => Math.max(max, one.large_vehicles), 1)
  // The chosen one gets its label first, then the largest; the chosen one is drawn last, above the others.
  const isChosen = (one: PlacedConvoy) => convoyKey(one) === selected
  const order = [...convoys].sort(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.large_vehicles - a.large_vehicles,
  )
  const drawn = order.map((convoy) => {
    const line = convoy.places.map(point)
    const [x, y] = line[Math.floor(line.length / 2)]!
    const label = plural(text.vehicles, convoy.large_vehicles)
    const wide = label.length * LETTER_PX
    const at = [[x + 12, y - 14] as const, [x - wide - 12, y - 14] as const, [x + 12, y + 18] as const].find(
      ([left, middle]) => take(left, middle - LINE_PX / 2, wide, LINE_PX),
    )
    return { convoy, line, label, at }
  })
  return (
    <g>
      {drawn.reverse().map(({ convoy, line, label, at }) => {
        const key = convoyKey(convoy)
        const width = WIDTH_LEAST + (WIDTH_MOST - WIDTH_LEAST) * Math.sqrt(convoy.large_vehicles / most)
        const d = `M${line.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`
        const [x, y] = line[Math.floor(line.length / 2)]!
        return (
          <g
            key={key}
            class={`convoy ${kindOf(convoy.large_vehicles)}${key === selected ? ' chosen' : ''}`}
            role="button"
            // An SVG knows no other spelling.
            tabindex={0}
            aria-pressed={key === selected}
            aria-label={fill(text.convoyTold, {
              sighting: convoy.sighting,
              n: convoy.convoy,
              vehicles: label,
              metres: Math.round(convoy.length_m),
              motion: convoy.motion,
            })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onSelect(key === selected ? '' : key)
            }}
          >
            <path class="under" d={d} stroke-width={width + 4} />
            <path class="line" d={d} stroke-width={width} />
            {lengthOf(line) < DOT_FROM_PX && <circle cx={x} cy={y} r={width} />}
            {at && (
              <text x={at[0]} y={at[1]} dominant-baseline="middle">
                {label}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** How much of a queue it is, in three steps. */
export function kindOf(vehicles: number): 'few' | 'many' | 'very-many' {
  return vehicles >= VERY_MANY ? 'very-many' : vehicles >= MANY ? 'many' : 'few'
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, [x, y], index) => {
    const [x0, y0] = line[Math.max(0, index - 1)]!
    return sum + Math.hypot(x - x0, y - y0)
  }, 0)
}
