/** Where things stand, by their places in two arrays. */
interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** How a drawing lies on the screen: a place times `scale`, moved by `x` and `y`, is a pixel. */
export interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The room that a drawing has, in pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** How small and how large a drawing gets for that of all of it. */
interface Limits {
  readonly least: number
  readonly most: number
}

const LIMITS: Limits = { least: 0.4, most: 60 }

/** All of a drawing in the middle, with room around it. */
export function fitted({ x, y }: Places, { width, height }: Room, padding: number): View {
  const [left, right] = ends(x)
  const [top, bottom] = ends(y)
  const across = Math.max(1, width - 2 * padding) / (right - left || 1)
  const down = Math.max(1, height - 2 * padding) / (bottom - top || 1)
  const scale = Math.min(across, down)
  return { x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale, scale }
}

/** Closer or farther by a factor, with the drawing held fast under a pixel; not without end, for what `whole` is the view of all of it. */
export function zoomed(view: View, by: number, atX: number, atY: number, whole: View, { least, most } = LIMITS): View {
  const scale = Math.max(least * whole.scale, Math.min(most * whole.scale, view.scale * by))
  const factor = scale / view.scale
  return { x: atX - (atX - view.x) * factor, y: atY - (atY - view.y) * factor, scale }
}

/** The view from a window of another size: what was in the middle stays there. */
export function resized(view: View, from: Room, to: Room): View {
  return { ...view, x: view.x + (to.width - from.width) / 2, y: view.y + (to.height - from.height) / 2 }
}

/** How much larger than in the view of all of it nodes and links are drawn: they grow more slowly than what is between them. */
export function growth(view: View, whole: View): number {
  return Math.sqrt(view.scale / whole.scale)
}

/** Where what was drawn for one view lies in another: pixels moved by `x` and `y` after having been stretched. */
export function moved(drawn: View, now: View): View {
  const scale = now.scale / drawn.scale
  return { x: now.x - drawn.x * scale, y: now.y - drawn.y * scale, scale }
}

function ends(values: Float64Array): [number, number] {
  if (values.length === 0) return [0, 0]
  let least = Infinity
  let most = -Infinity
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}
