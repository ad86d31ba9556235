import {
  type GeoPermissibleObjects,
  geoAzimuthalEquidistantRaw,
  geoCentroid,
  geoContains,
  geoPath,
  geoProjection,
} from 'd3-geo'
import { fitted, type Room, type View } from '../frame/view'
import { lands, type Point } from './world'

const EARTH_M = 6_371_008.8
// Less is no map but a dot.
const AROUND_M = 60
const PADDING_PX = 60

/** The way from the globe to a plane in metres about one place: true near it, and whole across 180 degrees. */
export interface Plane {
  readonly middle: Point
}

/** The plane about the middle of some places. */
export function planeOf(places: readonly Point[]): Plane {
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: places.map((each) => [...each]) })
  return { middle: middle.some(Number.isNaN) ? [...places[0]!] : middle }
}

function projectionOf({ middle: [east, north] }: Plane, { x, y, scale }: View) {
  return (
    geoProjection(geoAzimuthalEquidistantRaw)
      .rotate([-east, -north])
      .clipAngle(179)
      .scale(EARTH_M * scale)
      .translate([x, y])
      // So near, lines are straight; to bend those of far away would take long.
      .precision(0)
  )
}

/** The view, in pixels a metre, that shows all these places. */
export function viewOf(plane: Plane, places: readonly Point[], room: Room): View {
  const project = projectionOf(plane, { x: 0, y: 0, scale: 1 })
  const points = places.map((each) => project([...each])!)
  const around = points.flatMap(([x, y]) => [
    [x - AROUND_M, y - AROUND_M],
    [x + AROUND_M, y + AROUND_M],
  ])
  return fitted(
    { x: Float64Array.from(around, ([x]) => x!), y: Float64Array.from(around, ([, y]) => y!) },
    room,
    Math.min(PADDING_PX, room.width / 6, room.height / 6),
  )
}

/** Draws on the plane. */
export interface Drawer {
  /** A place in pixels. */
  readonly point: (at: Point) => Point
  /** What is seen of something on the globe, for SVG. */
  readonly path: (what: GeoPermissibleObjects) => string
}

/** For a view of a plane in a window. */
export function drawer(plane: Plane, view: View, { width, height }: Room): Drawer {
  const margin = 20
  const projection = projectionOf(plane, view).clipExtent([
    [-margin, -margin],
    [width + margin, height + margin],
  ])
  const path = geoPath(projection).digits(1)
  const point = projectionOf(plane, view)
  return { point: (at) => point([...at])!, path: (what) => path(what) ?? '' }
}

/** The place under a pixel. */
export function placeAt(plane: Plane, view: View, [x, y]: Point): Point {
  return projectionOf(plane, view).invert!([x, y])!
}

/** A view, and the plane that it is of. */
export interface Seen {
  readonly plane: Plane
  readonly view: View
}

/** The same with the plane about what is in the middle of the window: there north is up and lengths are true, wherever one has gone. */
export function recentred({ plane, view }: Seen, { width, height }: Room): Seen {
  const middle = placeAt(plane, view, [width / 2, height / 2])
  if (middle.some(Number.isNaN)) return { plane, view }
  return { plane: { middle }, view: { x: width / 2, y: height / 2, scale: view.scale } }
}

/** The country of a place by the coarse borders of the map; "" at sea. */
export function countryAt(at: Point): string {
  return lands.find(({ shape }) => geoContains(shape, [...at]))?.code ?? ''
}
