import type { Convoy, Pair, Sighting } from './types'

/** A convoy that has a place on the globe. */
export interface PlacedConvoy {
  readonly sighting: string
  readonly convoy: number
  readonly large_vehicles: number
  readonly length_m: number
  readonly motion: string
  readonly places: readonly Pair[]
}

/** The outline of a picture on the globe. */
export interface PlacedPicture {
  readonly sighting: string
  readonly name: string
  readonly corners: readonly Pair[]
}

/** What a map of convoys shows. */
export interface Placed {
  readonly convoys: readonly PlacedConvoy[]
  readonly pictures: readonly PlacedPicture[]
}

/** All sightings of a case, as the server tells them; openapi.yaml describes it. */
export interface PlacesTold {
  readonly sightings: readonly {
    readonly id: string
    readonly pictures: readonly { readonly name: string; readonly corners: readonly Pair[] }[]
    readonly convoys: readonly Omit<PlacedConvoy, 'sighting'>[]
  }[]
  readonly without_place: number
  readonly left_out: number
}

/** A convoy's name among those of all sightings. */
export function convoyKey({ sighting, convoy }: { sighting: string; convoy: number }): string {
  return `${sighting}:${convoy}`
}

/** What of one sighting has a place. */
export function placedOf({ id, lines, convoys, pictures }: Sighting): Placed {
  const places = (one: Convoy) => lines.find((line) => line.convoy === one.convoy)?.places ?? []
  return {
    convoys: convoys
      .map((one) => ({ ...pick(one), sighting: id, places: places(one) }))
      .filter((one) => one.places.length > 0),
    pictures: pictures
      .filter(({ corners }) => corners.length === 4)
      .map(({ name, corners }) => ({ sighting: id, name, corners })),
  }
}

function pick({ convoy, large_vehicles, length_m, motion }: Convoy) {
  return { convoy, large_vehicles, length_m, motion }
}

/** What of all of them has. */
export function placedOfAll({ sightings }: PlacesTold): Placed {
  return {
    convoys: sightings.flatMap(({ id, convoys }) => convoys.map((one) => ({ ...one, sighting: id }))),
    pictures: sightings.flatMap(({ id, pictures }) => pictures.map((one) => ({ ...one, sighting: id }))),
  }
}

/** The map as GeoJSON (RFC 7946): lines and outlines that cross 180 degrees are cut there. */
export function geoJson({ convoys, pictures }: Placed): string {
  const features = [
    ...convoys.map(({ places, ...properties }) => ({
      type: 'Feature',
      properties: { what: 'convoy', ...properties },
      geometry: lineString(places),
    })),
    ...pictures.map(({ corners, ...properties }) => ({
      type: 'Feature',
      properties: { what: 'picture', ...properties },
      geometry: lineString([...corners, corners[0]!]),
    })),
  ]
  return JSON.stringify({ type: 'FeatureCollection', features }, null, 1) + '\n'
}

function lineString(places: readonly Pair[]) {
  const parts = cut(places)
  return parts.length === 1
    ? { type: 'LineString', coordinates: parts[0] }
    : { type: 'MultiLineString', coordinates: parts }
}

/** A line in parts that do not cross 180 degrees. */
export function cut(places: readonly Pair[]): Pair[][] {
  const parts: Pair[][] = [[]]
  places.forEach((at, index) => {
    const before = places[index - 1]
    if (before && Math.abs(at[0] - before[0]) > 180) {
      const side = Math.sign(before[0])
      const across = at[0] + 360 * side
      const share = (180 * side - before[0]) / (across - before[0] || 1)
      const lat = before[1] + share * (at[1] - before[1])
      parts.at(-1)!.push([180 * side, lat])
      parts.push([[-180 * side, lat]])
    }
    parts.at(-1)!.push(at)
  })
  return parts
}
