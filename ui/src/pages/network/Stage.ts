import { type Gestures, listen } from '../../frame/gestures'
import type { FromWorker, ToWorker } from './graph.worker'
import GraphWorker from './graph.worker?worker'
import { type About, gridOf } from './nearest'
import { type Overlay, paintOverlay } from './overlay'
import { nearOf, paintNodes, type Paints } from './paint'
import type { Places, Scene } from './scene'
import { fitted, growth, moved, resized, type Room, type View, zoomed } from '../../frame/view'

/** What the stage tells the page. */
export interface Told {
  /** A node by its place, or -1 where there is none. */
  readonly onChoose: (node: number) => void
  /** Whether the drawing is not yet that of the view. */
  readonly onBusy: (busy: boolean) => void
  readonly onFail: () => void
}

/** The looks of the theme. */
export interface Looks extends Overlay {
  readonly paints: Paints
  /** Pixels around all of it. */
  readonly padding: number
}

/** A drawing that the worker made, and what for. */
interface Drawn {
  readonly bitmap: ImageBitmap
  readonly view: View
  readonly room: Room
  readonly margin: number
  readonly about: number
}

// How far a drawing reaches beyond the window at each side, so that a pan finds something there.
const MARGIN = 0.2
const REACH_PX = 4
// While somebody pans or zooms, the worker leaves the machine to that, but where the window would show too little.
const CALM_MS = 120
const STRETCH_MOST = 1.8

/**
 * A graph on a canvas. A worker lays it out and draws it, a little larger than the window; each pan and zoom only moves and stretches what was drawn last,
 * which takes a millisecond however large the graph is, until the worker's next drawing is there. Below it lies the drawing of all of it, so that no place is ever empty.
 */
export class Stage {
  private readonly canvas: HTMLCanvasElement
  private readonly scene: Scene
  private readonly names: readonly string[]
  private readonly told: Told
  private looks: Looks
  private readonly worker = new GraphWorker()
  private readonly end = new AbortController()
  private places: Places | undefined
  private about: About = () => {}
  private view: View = { x: 0, y: 0, scale: 1 }
  private whole: View = this.view
  private room: Room = { width: 0, height: 0 }
  private sharp: Drawn | undefined
  private below: Drawn | undefined
  private asked: Omit<Drawn, 'bitmap'> | undefined
  private hovered = -1
  private chosen = -1
  private near: ReadonlySet<number> = new Set()
  // What the drawings depend on besides the view; one of another number is out of date.
  private state = 0
  private waiting = false
  private calm = 0

  constructor(canvas: HTMLCanvasElement, scene: Scene, names: readonly string[], looks: Looks, told: Told) {
    this.canvas = canvas
    this.scene = scene
    this.names = names
    this.looks = looks
    this.told = told
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data)
    this.worker.onerror = () => told.onFail()
    this.ask({ what: 'lay', scene })
    const resize = new ResizeObserver(() => this.resize())
    resize.observe(canvas)
    this.end.signal.addEventListener('abort', () => resize.disconnect())
    listen(canvas, this.gestures(), this.end.signal)
    told.onBusy(true)
  }

  close() {
    this.end.abort()
    clearTimeout(this.calm)
    this.worker.terminate()
    this.sharp?.bitmap.close()
    this.below?.bitmap.close()
  }

  /** Draws in the colours of another theme. */
  look(looks: Looks) {
    this.looks = looks
    this.change()
  }

  /** Marks a node, and brings it into the window if it is not there; -1 marks none. */
  choose(node: number) {
    if (node === this.chosen) return
    this.chosen = node
    this.near = nearOf(this.scene, node)
    this.bring()
    this.change()
  }

  zoom(by: number) {
    this.show(zoomed(this.view, by, this.room.width / 2, this.room.height / 2, this.whole))
  }

  showAll() {
    this.show(this.whole)
  }

  private gestures(): Gestures {
    return {
      onPan: (x, y) => this.show({ ...this.view, x: this.view.x + x, y: this.view.y + y }),
      onZoom: (by, x, y) => this.show(zoomed(this.view, by, x, y, this.whole)),
      onClick: (x, y) => this.told.onChoose(this.nodeAt(x, y)),
      onHover: (x, y) => this.hover(this.nodeAt(x, y)),
      onLeave: () => this.hover(-1),
      onWhole: () => this.showAll(),
      onNone: () => this.told.onChoose(-1),
    }
  }

  private ask(message: ToWorker) {
    this.worker.postMessage(message)
  }

  private hear(message: FromWorker) {
    if (message.what === 'laid') {
      this.places = message.places
      if (message.last) this.about = gridOf(message.places)
      this.refit()
      this.bring()
      this.change(message.last)
      return
    }
    const asked = this.asked!
    this.asked = undefined
    const isWhole = asked.view === this.whole
    const kept = isWhole ? this.below : this.sharp
    kept?.bitmap.close()
    const drawn = { ...asked, bitmap: message.bitmap }
    if (isWhole) this.below = drawn
    else this.sharp = drawn
    this.next()
    this.draw()
  }

  /** Has the worker draw what is seen; then all of it, to lie below. */
  private next() {
    if (this.asked || !this.places || this.room.width === 0) return
    const isDrawn = (drawn: Drawn | undefined, view: View) =>
      drawn?.view === view && drawn.about === this.state && drawn.room === this.room
    const view = [this.view, this.whole].find((each) => !isDrawn(each === this.whole ? this.below : this.sharp, each))
    const isDone = view !== this.view
    this.told.onBusy(!isDone)
    if (!view) return
    const margin = view === this.whole ? 0 : Math.round(MARGIN * Math.max(this.room.width, this.room.height))
    this.asked = { view, room: this.room, margin, about: this.state }
    const frame = {
      view: { ...view, x: view.x + margin, y: view.y + margin },
      growth: growth(view, this.whole),
      width: this.room.width + 2 * margin,
      height: this.room.height + 2 * margin,
      chosen: this.chosen,
      paints: this.looks.paints,
    }
    this.ask({ what: 'draw', frame, ratio: devicePixelRatio })
  }

  private show(view: View) {
    this.view = view
    this.told.onBusy(true)
    clearTimeout(this.calm)
    if (this.sharp && this.isEnough(this.sharp)) this.calm = window.setTimeout(() => this.next(), CALM_MS)
    else this.next()
    this.draw()
  }

  /** Whether a drawing fills the window, and is not stretched so much that nothing is clear. */
  private isEnough({ view, room, margin }: Drawn): boolean {
    const { x, y, scale } = moved(view, this.view)
    const [left, top] = [x - margin * scale, y - margin * scale]
    return (
      Math.max(scale, 1 / scale) <= STRETCH_MOST &&
      left <= 0 &&
      top <= 0 &&
      left + (room.width + 2 * margin) * scale >= this.room.width &&
      top + (room.height + 2 * margin) * scale >= this.room.height
    )
  }

  private change(drawn = true) {
    this.state++
    if (drawn) this.next()
    this.draw()
  }

  private hover(node: number) {
    if (node === this.hovered) return
    this.hovered = node
    this.canvas.style.cursor = node < 0 ? '' : 'pointer'
    this.draw()
  }

  private resize() {
    const { clientWidth: width, clientHeight: height } = this.canvas
    const before = this.room
    this.room = { width, height }
    this.canvas.width = Math.round(width * devicePixelRatio)
    this.canvas.height = Math.round(height * devicePixelRatio)
    const wasWhole = this.view === this.whole
    this.refit(wasWhole ? undefined : resized(this.view, before, this.room))
    this.next()
    this.paint()
  }

  private refit(view?: View) {
    if (!this.places) return
    this.whole = fitted(this.places, this.room, this.looks.padding)
    this.view = view ?? this.whole
  }

  private bring() {
    if (!this.places || this.chosen < 0 || this.room.width === 0) return
    const [x, y] = [this.places.x[this.chosen]! * this.view.scale, this.places.y[this.chosen]! * this.view.scale]
    const { width, height } = this.room
    const [atX, atY] = [x + this.view.x, y + this.view.y]
    if (atX > 0 && atY > 0 && atX < width && atY < height) return
    this.view = { x: width / 2 - x, y: height / 2 - y, scale: this.view.scale }
  }

  private nodeAt(x: number, y: number): number {
    const { places, view } = this
    if (!places) return -1
    const grown = growth(view, this.whole)
    const largest = this.scene.radius.reduce((a, b) => Math.max(a, b), 0) * grown + REACH_PX
    let best = -1
    let least = Infinity
    this.about((x - view.x) / view.scale, (y - view.y) / view.scale, largest / view.scale, (node) => {
      const away = Math.hypot(places.x[node]! * view.scale + view.x - x, places.y[node]! * view.scale + view.y - y)
      const beyond = away - this.scene.radius[node]! * grown
      if (beyond <= REACH_PX && beyond < least) {
        best = node
        least = beyond
      }
    })
    return best
  }

  private draw() {
    if (this.waiting) return
    this.waiting = true
    requestAnimationFrame(() => {
      this.waiting = false
      if (!this.end.signal.aborted) this.paint()
    })
  }

  /** What there is to lie on the window, the uppermost first. */
  private drawings(): Drawn[] {
    const { sharp, below } = this
    const isBelowNewer = below?.about === this.state && sharp?.about !== this.state
    const upper = this.view === this.whole || isBelowNewer ? undefined : sharp
    const lower = upper && this.isEnough(upper) ? undefined : (below ?? sharp)
    return [upper, lower].filter((each) => each !== undefined)
  }

  private paint() {
    const pen = this.canvas.getContext('2d')
    if (!pen || !this.places) return
    const { width, height } = this.room
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    pen.clearRect(0, 0, width, height)
    const frame = {
      view: this.view,
      growth: growth(this.view, this.whole),
      width,
      height,
      chosen: this.chosen,
      paints: this.looks.paints,
    }
    const drawings = this.drawings()
    if (drawings.length === 0) paintNodes(pen, this.scene, this.places, frame)
    pen.save()
    drawings.forEach((drawn, at) => {
      const rest = layDown(pen, drawn, this.view, this.room)
      if (at < drawings.length - 1) pen.clip(rest, 'evenodd')
    })
    pen.restore()
    paintOverlay(
      pen,
      { ...frame, ...this.looks, hovered: this.hovered, near: this.near },
      this.scene,
      this.places,
      this.names,
    )
  }
}

/** Draws a drawing where it lies in a view, and tells what of the window is left. */
function layDown(
  pen: CanvasRenderingContext2D,
  { bitmap, view, room, margin }: Drawn,
  now: View,
  window: Room,
): Path2D {
  const { x, y, scale } = moved(view, now)
  const [left, top] = [x - margin * scale, y - margin * scale]
  const [width, height] = [(room.width + 2 * margin) * scale, (room.height + 2 * margin) * scale]
  pen.drawImage(bitmap, left, top, width, height)
  const rest = new Path2D()
  rest.rect(0, 0, window.width, window.height)
  rest.rect(left, top, width, height)
  return rest
}
