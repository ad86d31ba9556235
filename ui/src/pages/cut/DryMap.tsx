import { geoEqualEarth, geoPath } from 'd3-geo'
import { useMemo } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { useLoad } from '../../frame/useLoad'
import { type CountryShape, worldShapes } from '../../frame/world'
import { fill, words } from '../../words'
import { shareOf, type Stopped } from './data'

const WIDTH = 960
const HEIGHT = 440
const DOT_MOST = 20
const DOT_LEAST = 3

interface Props {
  stopped: Stopped | undefined
  command: string
}

/** The countries that money came from, from wet to dry by how much of it is stopped. */
export function DryMap({ stopped, command }: Props) {
  const text = words.value.cut
  const world = useLoad(worldShapes, [])
  const drawn = useMemo(() => (world.value ? outlines(world.value) : undefined), [world.value])
  const rows = stopped?.countries ?? []
  const largest = Math.max(1, ...rows.map((row) => Number(row.traced)))
  const by = new Map(rows.map((row) => [row.country, row]))
  const away = rows.filter((row) => drawn && !drawn.some((one) => one.code === row.country))
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
        {drawn?.map((one, index) => {
          const row = by.get(one.code)
          return (
            <path key={index} d={one.path} class={row ? 'from' : ''} style={{ fill: row ? dryness(row) : '' }}>
              {row && <title>{told(row)}</title>}
            </path>
          )
        })}
        {drawn?.map((one) => {
          const row = by.get(one.code)
          if (!row) return null
          const size = DOT_LEAST + (DOT_MOST - DOT_LEAST) * Math.sqrt(Number(row.traced) / largest)
          return (
            <circle key={one.code} cx={one.at[0]} cy={one.at[1]} r={size} style={{ fill: dryness(row) }}>
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

function outlines(shapes: readonly CountryShape[]) {
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT + 40],
    ],
    { type: 'Sphere' },
  )
  const path = geoPath(projection)
  return shapes
    .filter((one) => one.code !== 'AQ')
    .map((one) => ({ code: one.code, path: path(one.shape) ?? '', at: path.centroid(largestPart(one.shape)) }))
}

/** A dot stands in the middle of the main land: France is not in the Atlantic on its way to Guiana. */
function largestPart(shape: CountryShape['shape']): CountryShape['shape'] {
  if (shape.geometry.type !== 'MultiPolygon') return shape
  const largest = shape.geometry.coordinates.reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a))
  return { ...shape, geometry: { type: 'Polygon', coordinates: largest } }
}
