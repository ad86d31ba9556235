import { type Places, type Scene, WIDTHS } from './scene'
import type { View } from '../../frame/view'

/** Colours as a canvas takes them. */
export interface Paints {
  /** By shade. */
  readonly nodes: readonly string[]
  readonly link: string
  /** Of links that step back. */
  readonly faint: string
  /** Of the chosen node's links. */
  readonly strong: string
}

/** What is drawn how. */
export interface Frame {
  readonly view: View
  /** How much larger than in the view of all of it things are drawn. */
  readonly growth: number
  readonly width: number
  readonly height: number
  /** The chosen node, or -1. */
  readonly chosen: number
  readonly paints: Paints
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

// Beyond these, curves and heads would only cover each other.
const CURVED_MOST = 4_000
// A path of more lines takes longer than the same lines in several.
const LINES_A_PATH = 100
const HEAD_FROM_PX = 22
const HEAD_PX = 5
const DIM = 0.25
const BEND = 0.4
const LINKS_ROOMY = 2_000
const ALPHA_LEAST = 0.25

/** Draws the links, those of the chosen node over the others: as few paths as there are colours and widths. */
export function paintLinks(pen: Pen, scene: Scene, places: Places, frame: Frame) {
  const { chosen, paints } = frame
  const own: number[] = []
  const rest: number[][] = WIDTHS.map(() => [])
  for (let link = 0; link < scene.from.length; link++) {
    if (chosen >= 0 && (scene.from[link] === chosen || scene.to[link] === chosen)) own.push(link)
    else if (isSeen(scene, places, frame, link)) rest[scene.width[link]!]!.push(link)
  }
  const curved = scene.from.length <= CURVED_MOST
  // Many links over each other must not become a wall.
  pen.globalAlpha =
    chosen >= 0 ? 1 : Math.max(ALPHA_LEAST, Math.min(1, Math.sqrt(LINKS_ROOMY / Math.max(1, scene.from.length))))
  rest.forEach((links, width) =>
    strokeAll(pen, scene, places, frame, links, chosen >= 0 ? paints.faint : paints.link, width, curved),
  )
  pen.globalAlpha = 1
  WIDTHS.forEach((_, width) => {
    const links = own.filter((link) => scene.width[link] === width)
    strokeAll(pen, scene, places, frame, links, paints.strong, width, true)
  })
}

function isSeen({ from, to }: Scene, { x, y }: Places, { view, width, height }: Frame, link: number): boolean {
  const [a, b] = [from[link]!, to[link]!]
  const [x1, x2] = [x[a]! * view.scale + view.x, x[b]! * view.scale + view.x]
  const [y1, y2] = [y[a]! * view.scale + view.y, y[b]! * view.scale + view.y]
  return !((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height))
}

function strokeAll(
  pen: Pen,
  { from, to, radius }: Scene,
  { x, y }: Places,
  { view, growth }: Frame,
  links: readonly number[],
  colour: string,
  width: number,
  curved: boolean,
) {
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = WIDTHS[width]! * Math.min(3, growth)
  for (let start = 0; start < links.length; start += LINES_A_PATH) {
    const heads = new Path2D()
    pen.beginPath()
    for (let i = start; i < Math.min(links.length, start + LINES_A_PATH); i++) {
      const [a, b] = [from[links[i]!]!, to[links[i]!]!]
      const [x1, y1] = [x[a]! * view.scale + view.x, y[a]! * view.scale + view.y]
      const [x2, y2] = [x[b]! * view.scale + view.x, y[b]! * view.scale + view.y]
      const bend = curved ? BEND * (x1 === x2 ? Math.abs(y2 - y1) / 2 : x2 - x1) : 0
      pen.moveTo(x1, y1)
      if (curved) pen.bezierCurveTo(x1 + bend, y1, x1 === x2 ? x2 + bend : x2 - bend, y2, x2, y2)
      else pen.lineTo(x2, y2)
      if (curved && Math.abs(x2 - x1) + Math.abs(y2 - y1) > HEAD_FROM_PX) {
        const away = x1 === x2 ? -1 : Math.sign(x2 - x1)
        const tip = x2 - away * radius[b]! * growth
        const size = HEAD_PX * Math.min(2, growth) + pen.lineWidth / 2
        heads.moveTo(tip, y2)
        heads.lineTo(tip - away * size, y2 - size / 2)
        heads.lineTo(tip - away * size, y2 + size / 2)
        heads.closePath()
      }
    }
    pen.stroke()
    if (curved) pen.fill(heads)
  }
}

/** Draws the nodes, one path a colour; with a chosen one, those that are not linked with it step back. */
export function paintNodes(pen: Pen, scene: Scene, places: Places, frame: Frame) {
  const { view, growth, width, height, chosen, paints } = frame
  const near = nearOf(scene, chosen)
  for (const isNear of [false, true]) {
    pen.globalAlpha = isNear || chosen < 0 ? 1 : DIM
    paints.nodes.forEach((colour, shade) => {
      pen.beginPath()
      for (let node = 0; node < scene.shade.length; node++) {
        if (scene.shade[node] !== shade || near.has(node) !== isNear) continue
        const radius = scene.radius[node]! * growth
        const [atX, atY] = [places.x[node]! * view.scale + view.x, places.y[node]! * view.scale + view.y]
        if (atX < -radius || atY < -radius || atX > width + radius || atY > height + radius) continue
        if (scene.square[node]) pen.rect(atX - 0.9 * radius, atY - 0.9 * radius, 1.8 * radius, 1.8 * radius)
        else {
          pen.moveTo(atX + radius, atY)
          pen.arc(atX, atY, radius, 0, 2 * Math.PI)
        }
      }
      pen.fillStyle = colour
      pen.fill()
    })
  }
  pen.globalAlpha = 1
}

/** A node and those that it is linked with; none of none. */
export function nearOf({ from, to }: Scene, node: number): ReadonlySet<number> {
  const near = new Set<number>()
  if (node < 0) return near
  near.add(node)
  for (let link = 0; link < from.length; link++) {
    if (from[link] === node) near.add(to[link]!)
    else if (to[link] === node) near.add(from[link]!)
  }
  return near
}
