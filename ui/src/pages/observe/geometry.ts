import type { Line, Pair, Picture, Vehicle } from './types'

/** Of which class a box is; a vehicle is taken for a tanker where that is more likely than not. */
export type BoxClass = 'tanker' | 'large' | 'small' | 'moving'

const TANKER_FROM = 0.5
// A vehicle that would be smaller is drawn as large as this, to be found at all.
const SIDE_LEAST_PX = 4

export function classOf(vehicle: Vehicle): BoxClass {
  return vehicle.size === 'large' && vehicle.tanker_probability >= TANKER_FROM ? 'tanker' : vehicle.size
}

/** The corners of a vehicle's box in the picture's pixels: front right, front left, back left, back right. */
export function box(vehicle: Vehicle, picture: Picture): Pair[] {
  const front = ((vehicle.heading_degrees - (picture.top_heading_degrees ?? 0)) * Math.PI) / 180
  const [x, y] = [Math.sin(front), -Math.cos(front)]
  const along = Math.max(SIDE_LEAST_PX, vehicle.length_m / picture.metres_per_pixel) / 2
  const across = Math.max(SIDE_LEAST_PX, vehicle.width_m / picture.metres_per_pixel) / 2
  return [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ].map(([a, b]) => [vehicle.x_px + a! * along * x - b! * across * y, vehicle.y_px + a! * along * y + b! * across * x])
}

/** A convoy's line in the picture's pixels; empty where it cannot be told. */
export function lineIn(line: Line, picture: Picture): Pair[] {
  if (line.places.length > 0) {
    return picture.corners.length === 4 ? line.places.map((place) => pixelOf(place, picture)) : []
  }
  // The picture's top left corner is where metres begin, and north is up.
  return line.metres.map(([east, north]) => [east / picture.metres_per_pixel, -north / picture.metres_per_pixel])
}

/** The pixel of a place, with the picture taken as flat between three of its corners. */
function pixelOf([lon, lat]: Pair, picture: Picture): Pair {
  const [topLeft, topRight, , bottomLeft] = picture.corners as [Pair, Pair, Pair, Pair]
  const right: Pair = [eastOf(topRight[0], topLeft[0]), topRight[1] - topLeft[1]]
  const down: Pair = [eastOf(bottomLeft[0], topLeft[0]), bottomLeft[1] - topLeft[1]]
  const [east, north] = [eastOf(lon, topLeft[0]), lat - topLeft[1]]
  const determinant = right[0] * down[1] - right[1] * down[0]
  return [
    (picture.width_px * (east * down[1] - north * down[0])) / determinant,
    (picture.height_px * (right[0] * north - right[1] * east)) / determinant,
  ]
}

/** How many degrees one longitude is east of another, the short way around. */
function eastOf(lon: number, other: number): number {
  return ((((lon - other + 180) % 360) + 360) % 360) - 180
}

/** Whether a convoy's line enters a picture. */
export function passes(line: Line | undefined, picture: Picture | undefined): boolean {
  if (!line || !picture) return false
  return lineIn(line, picture).some(([x, y]) => x >= 0 && y >= 0 && x <= picture.width_px && y <= picture.height_px)
}

/** A length of 1, 2 or 5 times a power of ten, in metres, that is at most so long. */
export function roundLength(metresMost: number): number {
  const power = 10 ** Math.floor(Math.log10(metresMost))
  return ([5, 2, 1].find((times) => times * power <= metresMost) ?? 1) * power
}
