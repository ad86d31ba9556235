import { useEffect, useRef } from 'preact/hooks'
import OpenSeadragon from 'openseadragon'
import { Button } from '../../frame/Button'
import { fill, words } from '../../words'
import { box, lineIn, roundLength } from './geometry'
import { drawBoxes } from './drawBoxes'
import type { Line, Picture, Vehicle } from './types'

interface Props {
  path: string
  picture: Picture
  vehicles: readonly Vehicle[]
  lines: readonly Line[]
  convoy: number
  selected: number
  onSelect: (number: number) => void
}

const BAR_PX = 140
const ZOOM_STEP = 1.5

/** A picture of any size, fetched tile by tile, under the boxes of its vehicles. */
export function DeepZoom(props: Props) {
  const { path, picture, selected } = props
  const text = words.value.observe.viewer
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const viewer = useRef<OpenSeadragon.Viewer | undefined>(undefined)
  const latest = useRef(props)
  latest.current = props

  const draw = () => {
    const view = placeOf(viewer.current)
    if (!view || !canvas.current || !bar.current) return
    drawBoxes(canvas.current, latest.current, view)
    const metresPerPx = latest.current.picture.metres_per_pixel / view.scale
    const metres = roundLength(BAR_PX * metresPerPx)
    bar.current.style.width = `${metres / metresPerPx}px`
    bar.current.textContent = fill(text.bar, { n: metres })
  }

  useEffect(() => {
    const side = Math.max(picture.width_px, picture.height_px)
    refuseOwnStyles()
    const made = OpenSeadragon({
      element: holder.current!,
      drawer: 'canvas',
      showNavigationControl: false,
      animationTime: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 0.4,
      maxZoomPixelRatio: 8,
      visibilityRatio: 0.5,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      tileSources: {
        width: picture.width_px,
        height: picture.height_px,
        tileSize: 256,
        tileOverlap: 0,
        minLevel: 0,
        maxLevel: Math.ceil(Math.log2(side)),
        getTileUrl: (level: number, x: number, y: number) => `${path}/tiles/${level}/${x}_${y}.jpg`,
      } as unknown as OpenSeadragon.TileSourceOptions,
    })
    viewer.current = made
    made.canvas.setAttribute('role', 'application')
    made.canvas.setAttribute('aria-label', text.label)
    made.addHandler('open', draw)
    made.addHandler('update-viewport', draw)
    made.addHandler('resize', draw)
    made.addHandler('canvas-click', (event) => {
      const hit = event.quick ? vehicleAt(made, event.position, latest.current) : undefined
      if (hit) latest.current.onSelect(hit.number)
    })
    return () => {
      viewer.current = undefined
      made.destroy()
    }
  }, [path])

  useEffect(draw, [props.vehicles, props.lines, selected, props.convoy])
  useEffect(() => {
    const item = viewer.current?.world.getItemAt(0)
    const vehicle = latest.current.vehicles.find((one) => one.number === selected)
    if (!item || !vehicle || !viewer.current) return
    // So near that a truck is some sixty pixels long.
    const view = placeOf(viewer.current)
    const lengthPx = Math.max(12, vehicle.length_m) / picture.metres_per_pixel
    const target = item.imageToViewportCoordinates(new OpenSeadragon.Point(vehicle.x_px, vehicle.y_px))
    if (view && view.scale * lengthPx < 40) {
      viewer.current.viewport.zoomTo(viewer.current.viewport.getZoom() * (60 / (view.scale * lengthPx)), target)
    }
    viewer.current.viewport.panTo(target)
  }, [selected, props.vehicles.length])

  useEffect(() => {
    const item = viewer.current?.world.getItemAt(0)
    const line = latest.current.lines.find((one) => one.convoy === props.convoy)
    const points = line ? lineIn(line, picture) : []
    if (!item || !viewer.current || points.length === 0) return
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    // The whole of it, with some room around.
    const around = 0.1 * picture.width_px
    viewer.current.viewport.fitBounds(
      item.imageToViewportRectangle(
        left - around,
        top - around,
        Math.max(...xs) - left + 2 * around,
        Math.max(...ys) - top + 2 * around,
      ),
    )
  }, [props.convoy, props.lines.length, path])

  const zoom = (by: number) => viewer.current?.viewport.zoomBy(by).applyConstraints()
  return (
    <div class="observe-zoom">
      <div class="observe-picture" ref={holder} />
      <canvas class="observe-boxes" ref={canvas} aria-hidden="true" />
      <div class="observe-bar" ref={bar} aria-hidden="true" />
      <div class="observe-buttons">
        <Button label={text.in} title={text.in} onClick={() => zoom(ZOOM_STEP)}>
          +
        </Button>
        <Button label={text.out} title={text.out} onClick={() => zoom(1 / ZOOM_STEP)}>
          −
        </Button>
        <Button onClick={() => viewer.current?.viewport.goHome()}>{text.whole}</Button>
      </div>
    </div>
  )
}

/** The viewer adds a style sheet of its own, which our policy forbids, unless one with its mark is there: an element that only is called so will do. */
function refuseOwnStyles() {
  const mark = 'data-openseadragon-mobile-css'
  if (document.querySelector(`style[${mark}]`)) return
  // Of no vocabulary that a browser knows: it is no style sheet, so that no policy is asked about it.
  const none = document.createElementNS('urn:wellhead:none', 'style')
  none.setAttribute(mark, 'true')
  document.head.append(none)
}

/** Where the picture lies on the screen. */
export interface View {
  readonly x: number
  readonly y: number
  /** Pixels of the screen for one of the picture. */
  readonly scale: number
}

function placeOf(viewer: OpenSeadragon.Viewer | undefined): View | undefined {
  const item = viewer?.world.getItemAt(0)
  if (!item) return undefined
  const origin = item.imageToViewerElementCoordinates(new OpenSeadragon.Point(0, 0))
  const beside = item.imageToViewerElementCoordinates(new OpenSeadragon.Point(1000, 0))
  return { x: origin.x, y: origin.y, scale: (beside.x - origin.x) / 1000 }
}

function vehicleAt(viewer: OpenSeadragon.Viewer, at: OpenSeadragon.Point, props: Props): Vehicle | undefined {
  const view = placeOf(viewer)
  if (!view) return undefined
  const [x, y] = [(at.x - view.x) / view.scale, (at.y - view.y) / view.scale]
  const nearest = props.vehicles
    .map((vehicle) => ({ vehicle, far: Math.hypot(vehicle.x_px - x, vehicle.y_px - y) }))
    .sort((a, b) => a.far - b.far)[0]
  if (!nearest) return undefined
  const corners = box(nearest.vehicle, props.picture)
  const reach = Math.hypot(corners[0]![0] - nearest.vehicle.x_px, corners[0]![1] - nearest.vehicle.y_px)
  return nearest.far <= reach + 8 / view.scale ? nearest.vehicle : undefined
}
