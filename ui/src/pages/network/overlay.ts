import { paper, type Take } from '../../frame/paper'
import type { Frame } from './paint'
import type { Places, Scene } from './scene'

/** How labels and marks look. */
export interface Overlay {
  readonly font: string
  readonly lineHeight: number
  readonly ink: string
  /** Behind letters, so that they can be read over links. */
  readonly ground: string
  readonly accent: string
}

interface Marked extends Frame, Overlay {
  readonly hovered: number
  /** The chosen node and those linked with it. */
  readonly near: ReadonlySet<number>
}

type Pen = CanvasRenderingContext2D

const LABELS_MOST = 60
// Of a chosen node with more links than these, only the labels that find room anyway.
const NEAR_MOST = 40
const LABEL_FROM_PX = 4
const GAP_PX = 4
const KEPT_FREE_MOST = 150
const PLATE = 0.7

/** Draws what lies over the graph: rings about what is hovered and chosen, and names where there is room, those of the largest first. */
export function paintOverlay(pen: Pen, marked: Marked, scene: Scene, places: Places, names: readonly string[]) {
  const { chosen, hovered, near } = marked
  pen.font = marked.font
  pen.textBaseline = 'middle'
  const take = paper(marked.width, marked.height)
  for (const node of new Set([chosen, hovered])) if (node >= 0) ring(pen, marked, scene, places, node)
  keepFree(marked, scene, places, take)
  const first = [hovered, chosen].filter((node) => node >= 0)
  const others = near.size > 0 ? (near.size <= NEAR_MOST ? [...near] : []) : bySize(scene)
  let count = 0
  for (const node of new Set([...first, ...others])) {
    if (count >= LABELS_MOST) break
    const isNamed = first.includes(node) || near.has(node)
    if (!isNamed && scene.radius[node]! * marked.growth < LABEL_FROM_PX) break
    if (label(pen, marked, scene, places, names, node, take)) count++
  }
}

/** No label lies over a large node. */
function keepFree({ view, growth }: Marked, scene: Scene, places: Places, take: Take) {
  for (const node of bySize(scene).slice(0, KEPT_FREE_MOST)) {
    const radius = scene.radius[node]! * growth - 3
    if (radius <= 0) break
    const [x, y] = [places.x[node]! * view.scale + view.x, places.y[node]! * view.scale + view.y]
    take(x - radius, y - radius, 2 * radius, 2 * radius)
  }
}

function ring(pen: Pen, { view, growth, accent, ground }: Marked, scene: Scene, places: Places, node: number) {
  const [x, y] = [places.x[node]! * view.scale + view.x, places.y[node]! * view.scale + view.y]
  for (const [colour, width] of [
    [ground, 5],
    [accent, 2.5],
  ] as const) {
    pen.beginPath()
    pen.arc(x, y, scene.radius[node]! * growth + 3, 0, 2 * Math.PI)
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.stroke()
  }
}

function label(
  pen: Pen,
  { view, growth, width, height, lineHeight, ink, ground }: Marked,
  scene: Scene,
  places: Places,
  names: readonly string[],
  node: number,
  take: Take,
): boolean {
  const away = scene.radius[node]! * growth + GAP_PX
  const [x, y] = [places.x[node]! * view.scale + view.x, places.y[node]! * view.scale + view.y]
  if (x < -away || y < 0 || x > width + away || y > height) return false
  const name = names[node]!
  const wide = pen.measureText(name).width
  // Units stand at the right, where there is no room on their own right.
  const sides = scene.shade[node]! >= 2 ? [-away - wide, away] : [away, -away - wide]
  const side = sides.find((each) => take(x + each, y - lineHeight / 2, wide, lineHeight))
  if (side === undefined) return false
  pen.textAlign = 'left'
  // A plate costs less than an outline of each letter.
  pen.globalAlpha = PLATE
  pen.fillStyle = ground
  pen.fillRect(x + side - 2, y - lineHeight / 2, wide + 4, lineHeight)
  pen.globalAlpha = 1
  pen.fillStyle = ink
  pen.fillText(name, x + side, y)
  return true
}

const orders = new WeakMap<Scene, readonly number[]>()

/** The nodes, largest first. */
function bySize(scene: Scene): readonly number[] {
  let order = orders.get(scene)
  if (!order) {
    order = Array.from(scene.radius.keys()).sort((a, b) => scene.radius[b]! - scene.radius[a]! || a - b)
    orders.set(scene, order)
  }
  return order
}
