import { layered } from './layout'
import { type Frame, paintLinks, paintNodes } from './paint'
import type { Places, Scene } from './scene'

/** What the page asks of the worker: to lay a graph out, or to draw it. */
export type ToWorker =
  | { readonly what: 'lay'; readonly scene: Scene }
  | { readonly what: 'draw'; readonly frame: Frame; readonly ratio: number }

/** What the worker answers. */
export type FromWorker =
  | { readonly what: 'laid'; readonly places: Places; readonly last: boolean }
  | { readonly what: 'drawn'; readonly bitmap: ImageBitmap }

const port = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker, transfer: Transferable[]): void
}

let scene: Scene | undefined
let places: Places | undefined
let canvas: OffscreenCanvas | undefined

// The long work on a graph, beside the page, which stays free for whoever uses it.
port.onmessage = ({ data }) => {
  if (data.what === 'lay') {
    scene = data.scene
    // Something to look at comes first, the better order of it a moment later.
    lay(data.scene, 0)
    lay(data.scene)
  } else if (scene && places) {
    port.postMessage(...draw(scene, places, data.frame, data.ratio))
  }
}

function lay({ hops, from, to, weight }: Scene, sweeps?: number) {
  const { x, y } = layered(
    Array.from(hops, (each) => ({ hops: each })),
    Array.from(from, (each, link) => ({ from: each, to: to[link]!, weight: weight[link]! })),
    sweeps,
  )
  places = { x, y: y.map((each) => -each) }
  port.postMessage({ what: 'laid', places, last: sweeps === undefined }, [])
}

function draw(of: Scene, at: Places, frame: Frame, ratio: number): [FromWorker, Transferable[]] {
  const [width, height] = [Math.ceil(frame.width * ratio), Math.ceil(frame.height * ratio)]
  canvas ??= new OffscreenCanvas(width, height)
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  paintLinks(pen, of, at, frame)
  paintNodes(pen, of, at, frame)
  const bitmap = canvas.transferToImageBitmap()
  return [{ what: 'drawn', bitmap }, [bitmap]]
}
