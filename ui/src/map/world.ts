import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import countries from 'world-atlas/countries-110m.json'
import { places } from './places'

/** The size of the map's drawing; it is scaled to where it stands. */
export const WIDTH = 1000
export const HEIGHT = 456

// As large as all land but the Antarctic allows: there is nothing to see in the middle of the Pacific.
const LAND: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-167, 64],
    [-35, 83.5],
    [179, 67],
    [178, -40],
    [-70, -55.8],
  ],
}

const projection = geoNaturalEarth1().fitExtent(
  [
    [8, 4],
    [WIDTH - 8, HEIGHT - 6],
  ],
  LAND,
)
const path = geoPath(projection).digits(1)

export type Point = readonly [number, number]

/** Stands for the country of a shape that no standard has a code for. It is the code of nothing; "" would be that of money of unknown country. */
export const NOBODYS = '-'

/** A country's shape. */
export interface Shape {
  readonly key: string
  /** Two letters; NOBODYS of a shape that is nobody's. */
  readonly code: string
  readonly path: string
}

const codeOf = new Map([...places.values()].map(({ numeric, code }) => [numeric, code]))
const topology = countries as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>

/** The countries as they lie on the globe. */
export const lands = feature(topology, topology.objects.countries).features.map((shape) => ({
  shape,
  code: codeOf.get(String(shape.id)) ?? (shape.properties.name === 'Kosovo' ? 'XK' : NOBODYS),
}))

/** All countries that are large enough to be drawn. */
export const shapes: readonly Shape[] = lands
  .map(({ shape, code }, index) => ({ key: String(index), code, path: draw(shape) }))
  .filter(({ code }) => code !== 'AQ')

function draw(shape: GeoPermissibleObjects): string {
  return path(shape) ?? ''
}

/** Where a place, degrees east and north, lies on the map. */
export function placed(at: Point): Point | undefined {
  return projection([...at]) ?? undefined
}

const EDGE = 10

/** Where a country stands on the map, or at its edge where it lies outside, as islands of the Pacific do; nothing where it is unknown. */
export function pointOf(code: string): Point | undefined {
  const place = places.get(code)
  const at = place && projection([...place.at])
  if (!at) return undefined
  return [Math.max(EDGE, Math.min(WIDTH - EDGE, at[0])), Math.max(EDGE, Math.min(HEIGHT - EDGE, at[1]))]
}

/** The shortest way over the globe between two points of the map, cut where it leaves it at the side. */
export function wayBetween(from: Point, to: Point): string {
  const ends = [projection.invert!([...from]), projection.invert!([...to])]
  if (ends.some((end) => !end || end.some(Number.isNaN))) return straight(from, to)
  return draw({ type: 'LineString', coordinates: ends as [number, number][] })
}

/** A bent line on the paper, for what stands beside the map. */
export function straight([x1, y1]: Point, [x2, y2]: Point): string {
  return `M${x1.toFixed(1)},${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)},${(Math.min(y1, y2) - 24).toFixed(1)} ${x2.toFixed(1)},${y2.toFixed(1)}`
}
