import type { View } from './DeepZoom'
import { box, classOf, lineIn } from './geometry'
import type { Line, Pair, Picture, Vehicle } from './types'

interface What {
  readonly picture: Picture
  readonly vehicles: readonly Vehicle[]
  readonly lines: readonly Line[]
  /** The convoy that stands out. */
  readonly convoy: number
  readonly selected: number
}

// Seen on any ground: a light line on a dark one. Classes differ in their lines too, not in colour alone.
const UNDER = 'rgb(0 0 0 / 0.65)'
const COLOURS = { tanker: '#ff6b5e', large: '#ffc04d', small: '#62d6ea', moving: '#ffc04d' } as const
const LINE = '#ffffff'
const SELECTED = '#ffffff'
const ARROW_PX = 22

/** Draws boxes and convoys over a picture, as it lies on the screen now. */
export function drawBoxes(canvas: HTMLCanvasElement, what: What, view: View) {
  const ratio = devicePixelRatio
  const { clientWidth: width, clientHeight: height } = canvas
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio)
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio)
  const drawing = canvas.getContext('2d')
  if (!drawing) return
  drawing.setTransform(ratio, 0, 0, ratio, 0, 0)
  drawing.clearRect(0, 0, width, height)
  const onScreen = ([x, y]: Pair): Pair => [view.x + x * view.scale, view.y + y * view.scale]
  for (const line of what.lines) {
    stroke(drawing, lineIn(line, what.picture).map(onScreen), false, LINE, line.convoy === what.convoy ? 5 : 2)
  }
  for (const vehicle of what.vehicles) {
    const [x, y] = onScreen([vehicle.x_px, vehicle.y_px])
    if (x < -200 || y < -200 || x > width + 200 || y > height + 200) continue
    if (vehicle.size === 'moving') arrow(drawing, vehicle, what.picture, x, y)
    else corners(drawing, vehicle, box(vehicle, what.picture).map(onScreen))
    if (vehicle.number === what.selected)
      ring(drawing, x, y, (vehicle.length_m / what.picture.metres_per_pixel) * view.scale)
  }
}

function corners(drawing: CanvasRenderingContext2D, vehicle: Vehicle, at: readonly Pair[]) {
  const kind = classOf(vehicle)
  drawing.setLineDash(kind === 'small' ? [4, 3] : [])
  stroke(drawing, at, true, COLOURS[kind], kind === 'small' ? 1.5 : 2)
  drawing.setLineDash([])
  if (kind === 'tanker') {
    stroke(drawing, [at[0]!, at[2]!], false, COLOURS[kind], 1)
    stroke(drawing, [at[1]!, at[3]!], false, COLOURS[kind], 1)
  }
}

function arrow(drawing: CanvasRenderingContext2D, vehicle: Vehicle, picture: Picture, x: number, y: number) {
  const heading = ((vehicle.heading_degrees - (picture.top_heading_degrees ?? 0)) * Math.PI) / 180
  const [dx, dy] = [Math.sin(heading) * ARROW_PX, -Math.cos(heading) * ARROW_PX]
  const tip: Pair = [x + dx, y + dy]
  stroke(drawing, [[x, y], tip], false, COLOURS.moving, 2)
  const barb = (side: number): Pair => [tip[0] - dx / 3 + (side * dy) / 4, tip[1] - dy / 3 - (side * dx) / 4]
  stroke(drawing, [barb(1), tip, barb(-1)], false, COLOURS.moving, 2)
}

function ring(drawing: CanvasRenderingContext2D, x: number, y: number, lengthPx: number) {
  for (const [colour, width] of [
    [UNDER, 6],
    [SELECTED, 3],
  ] as const) {
    drawing.beginPath()
    drawing.arc(x, y, Math.max(16, lengthPx * 0.75), 0, 2 * Math.PI)
    drawing.strokeStyle = colour
    drawing.lineWidth = width
    drawing.stroke()
  }
}

function stroke(
  drawing: CanvasRenderingContext2D,
  at: readonly Pair[],
  closed: boolean,
  colour: string,
  width: number,
) {
  if (at.length < 2) return
  drawing.beginPath()
  at.forEach(([x, y], index) => (index === 0 ? drawing.moveTo(x, y) : drawing.lineTo(x, y)))
  if (closed) drawing.closePath()
  drawing.strokeStyle = UNDER
  drawing.lineWidth = width + 2
  drawing.stroke()
  drawing.strokeStyle = colour
  drawing.lineWidth = width
  drawing.stroke()
}
