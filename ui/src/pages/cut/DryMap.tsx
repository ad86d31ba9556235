import { grouped } from '../../frame/amounts'
import { countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { HEIGHT, pointOf, shapes, WIDTH } from '../../map/world'
import { fill, words } from '../../words'
import { shareOf, type Stopped } from './data'

const DOT_MOST = 20
const DOT_LEAST = 3

interface Props {
  stopped: Stopped | undefined
  command: string
}

/** The countries that money came from, from wet to dry by how much of it is stopped. */
export function DryMap({ stopped, command }: Props) {
  const text = words.value.cut
  const rows = stopped?.countries ?? []
  const largest = Math.max(1, ...rows.map((row) => Number(row.traced)))
  const by = new Map(rows.map((row) => [row.country, row]))
  const away = rows.filter((row) => pointOf(row.country) === undefined)
  return (
    <figure class="panel cut-map">
      <figcaption>
        <h2>{text.map}</h2>
        <How what="cut.map" command={command} />
        <span class="cut-scale">
          {text.mapFlows} <i /> {text.mapStopped}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.mapTold}>
        {shapes.map((shape) => {
          const row = by.get(shape.code)
          return (
            <path key={shape.key} d={shape.path} style={{ fill: row ? dryness(row) : '' }}>
              {row && <title>{told(row)}</title>}
            </path>
          )
        })}
        {rows.map((row) => {
          const at = pointOf(row.country)
          if (!at) return null
          const size = DOT_LEAST + (DOT_MOST - DOT_LEAST) * Math.sqrt(Number(row.traced) / largest)
          return (
            <circle key={row.country} cx={at[0]} cy={at[1]} r={size} style={{ fill: dryness(row) }}>
              <title>{told(row)}</title>
            </circle>
          )
        })}
      </svg>
      {away.length > 0 && <p class="dim">{fill(text.mapElsewhere, { countries: away.map(told).join(', ') })}</p>}
    </figure>
  )
}

function told(row: Stopped['countries'][number]): string {
  return fill(words.value.cut.mapRow, {
    country: countryName(row.country),
    share: shareOf(row.stops, row.traced),
    amount: grouped(row.traced),
  })
}

function dryness(row: Stopped['countries'][number]): string {
  const share = Number(row.traced) > 0 ? Number(row.stops) / Number(row.traced) : 0
  return `color-mix(in oklab, var(--cut-dry) ${Math.round(share * 100)}%, var(--cut-wet))`
}
