import { useMemo, useState } from 'preact/hooks'
import { number, short } from '../../frame/amounts'
import { countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { route } from '../../frame/router'
import { type UnitPlace, unitPlaces } from '../../map/units'
import { HEIGHT, NOBODYS, type Point, pointOf, shapes, straight, WIDTH, wayBetween } from '../../map/world'
import { listOf, toggle, UNKNOWN } from '../../trace/filter'
import { colourOf, computed, type Overview, type Trace } from '../../trace/trace'
import { fill, plural, words } from '../../words'

interface Props {
  trace: Trace
  told: Overview
}

const WIDEST = 11
const THINNEST = 0.35
const NOWHERE: Point = [70, HEIGHT - 40]

/** The flows from countries into units on a map of the world. What it shows is in the table, too. */
export function FlowMap({ trace, told }: Props) {
  const text = words.value.overview
  const [hover, setHover] = useState<{ code: string; x: number; y: number }>()
  const places = useMemo(() => unitPlaces(trace.units.map(({ country }) => country)), [trace])
  const chosen = listOf(route.value.params, 'country')
  const rows = new Map(told.by_country.map((row) => [row.country, row]))
  const most = Math.max(...told.by_country.map(({ amount }) => number(amount)), 1)
  const point = (event: PointerEvent) => {
    const code = (event.target as Element).getAttribute('data-code')
    const box = (event.currentTarget as Element).getBoundingClientRect()
    setHover(code === null ? undefined : { code, x: event.clientX - box.left, y: event.clientY - box.top })
  }
  const row = hover && rows.get(hover.code)
  return (
    <figure class="flow-map" onPointerMove={point} onPointerLeave={() => setHover(undefined)}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={fill(text.mapLabel, { countries: told.countries, units: trace.units.length })}
      >
        <g class="land">
          {shapes.map(({ key, code, path }) => {
            const amount = number(rows.get(code)?.amount ?? '0')
            return (
              <path
                key={key}
                d={path}
                class={`${amount > 0 ? 'has' : ''}${chosen.includes(code) ? ' chosen' : ''}`}
                style={amount > 0 ? { '--tint': `${(12 + 58 * Math.sqrt(amount / most)).toFixed(0)}%` } : undefined}
                data-code={code}
                onClick={amount > 0 ? () => toggle('country', code) : undefined}
              />
            )
          })}
        </g>
        <Flows trace={trace} told={told} places={places} />
        <Units trace={trace} told={told} places={places} />
      </svg>
      {hover && hover.code !== NOBODYS && (
        <div class="map-tip" style={{ left: `${hover.x}px`, top: `${hover.y}px` }}>
          <strong>{countryName(hover.code)}</strong>
          {row && (
            <span>
              {short(row.amount)} {told.currency} · {plural(text.more, row.sources)}
            </span>
          )}
        </div>
      )}
      <figcaption class="dim">
        <How what="overview.map" {...computed(trace)} /> {text.mapHint}
      </figcaption>
    </figure>
  )
}

interface PlacedProps extends Props {
  places: readonly UnitPlace[]
}

function Flows({ trace, told, places }: PlacedProps) {
  const most = Math.max(...told.flows.map(({ amount }) => number(amount)), 1)
  // The large ones are drawn last: they must not be lost below many small ones.
  const lines = [...told.flows].sort((a, b) => number(a.amount) - number(b.amount))
  return (
    <g class="flows">
      {lines.map(({ country, unit, amount }) => {
        const place = places[trace.units.findIndex(({ name }) => name === unit)]
        if (!place) return null
        const from = pointOf(country) ?? NOWHERE
        const share = Math.sqrt(number(amount) / most)
        const way = place.known && pointOf(country) ? wayBetween(from, place.at) : straight(from, place.at)
        return (
          <path
            key={`${country}\n${unit}`}
            d={way}
            style={{ stroke: colourOf(trace, unit), opacity: (0.18 + 0.6 * share).toFixed(2) }}
            stroke-width={(THINNEST + (WIDEST - THINNEST) * share).toFixed(2)}
          />
        )
      })}
      {told.flows.some(({ country }) => !pointOf(country)) && (
        <text x={NOWHERE[0]} y={NOWHERE[1] + 18} text-anchor="middle" class="map-label">
          {words.value.overview.unknownPlace}
        </text>
      )}
    </g>
  )
}

function Units({ trace, told, places }: PlacedProps) {
  const chosen = listOf(route.value.params, 'unit')
  return (
    <g class="unit-marks">
      {trace.units.map(({ name }, index) => {
        const place = places[index]!
        const amount = told.units.find(({ unit }) => unit === name)?.amount ?? '0'
        const faded = chosen.length > 0 && !chosen.includes(name)
        const left = place.at[0] > WIDTH - 120
        return (
          <g key={name} class={faded ? 'faded' : undefined} onClick={() => toggle('unit', name)}>
            <circle cx={place.at[0]} cy={place.at[1]} r={5.5} style={{ fill: colourOf(trace, name) }} />
            <text
              class="map-label"
              x={place.at[0] + (left ? -10 : 10)}
              y={place.at[1] + 4}
              text-anchor={left ? 'end' : 'start'}
            >
              {name || words.value.trace.noUnit} {short(amount)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** The name of a country's filter in the address. */
export function countryParam(code: string): string {
  return code === '' ? UNKNOWN : code
}
