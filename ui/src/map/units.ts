import { HEIGHT, type Point, pointOf, WIDTH } from './world'

/** Where a unit is drawn. */
export interface UnitPlace {
  readonly at: Point
  /** Whether it stands on the map, or beside it since nobody knows where it is. */
  readonly known: boolean
}

const APART = 30
const MARGIN = 26

/** Places for units by their countries: where several would stand too close they move apart, up and down in turn; unknown ones stand in the right margin. */
export function unitPlaces(countries: readonly string[]): UnitPlace[] {
  const placed: UnitPlace[] = []
  let beside = 0
  for (const country of countries) {
    const middle = pointOf(country)
    if (!middle) {
      placed.push({ at: [WIDTH - MARGIN, HEIGHT - MARGIN - 34 * beside++], known: false })
      continue
    }
    let at: Point = middle
    for (let step = 1; step < 40 && placed.some((other) => close(other.at, at)); step++) {
      const away = Math.ceil(step / 2) * (APART / 3) * (step % 2 === 0 ? -1 : 1)
      at = [middle[0], Math.max(MARGIN, Math.min(HEIGHT - MARGIN, middle[1] + away))]
    }
    placed.push({ at, known: true })
  }
  return placed
}

function close([x1, y1]: Point, [x2, y2]: Point): boolean {
  return Math.abs(x1 - x2) < 2 * APART && Math.abs(y1 - y2) < APART / 1.6
}
