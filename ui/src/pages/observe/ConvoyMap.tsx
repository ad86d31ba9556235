import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { Button } from '../../frame/Button'
import { countryName } from '../../frame/Country'
import { download } from '../../frame/csv'
import { type Gestures, listen, ZOOM_STEP } from '../../frame/gestures'
import { type Room, type View, zoomed } from '../../frame/view'
import { countryAt, drawer, placeAt, planeOf, recentred, type Seen, viewOf } from '../../map/local'
import { lands, type Point } from '../../map/world'
import { fill, plural, words } from '../../words'
import { ConvoyLines } from './ConvoyLines'
import { roundLength } from './geometry'
import { convoyKey, geoJson, type Placed } from './places'
import { Whereabouts } from './Whereabouts'

interface Props {
  placed: Placed
  /** The key of the convoy that is chosen, or "". */
  selected: string
  onSelect: (key: string) => void
  /** Of the exported file. */
  name: string
}

const BAR_PX = 140
const REACH_PX = 14
const NEAR_PX = 260
// From all of the country around to single vehicles.
const LIMITS = { least: 1e-4, most: 1e4 }

/** Convoys on a map of their own: drawn here, with nothing fetched. Arrow keys move it, plus and minus zoom; each convoy can be reached by Tab. */
export function ConvoyMap({ placed, selected, onSelect, name }: Props) {
  const text = words.value.observe.map
  const holder = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room>({ width: 800, height: 420 })
  const places = useMemo(
    () => [...placed.convoys.flatMap((one) => one.places), ...placed.pictures.flatMap((one) => one.corners)],
    [placed],
  )
  const common = useMemo(() => planeOf(places), [places])
  const whole = useMemo(() => viewOf(common, places, room), [common, places, room])
  const [own, setOwn] = useState<Seen>()
  const { plane, view } = own ?? { plane: common, view: whole }
  const go = (to: (view: View) => View) =>
    setOwn((before = { plane: common, view: whole }) => recentred({ ...before, view: to(before.view) }, room))
  const draw = useMemo(() => drawer(plane, view, room), [plane, view, room])
  const zoom = (by: number, x: number, y: number) => go((before) => zoomed(before, by, x, y, whole, LIMITS))
  const deeds: Gestures = {
    onPan: (x, y) => go((before) => ({ ...before, x: before.x + x, y: before.y + y })),
    onZoom: zoom,
    onClick: (x, y) => onSelect(convoyAt(placed, draw.point, [x, y])),
    onHover: () => {},
    onLeave: () => {},
    onWhole: () => setOwn(undefined),
    onNone: () => onSelect(''),
  }
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => {
    const end = new AbortController()
    const now = (deed: keyof Gestures) => (x?: number, y?: number, z?: number) =>
      (latest.current[deed] as (...all: unknown[]) => void)(x, y, z)
    const told = Object.fromEntries(Object.keys(latest.current).map((deed) => [deed, now(deed as keyof Gestures)]))
    listen(holder.current!, told as unknown as Gestures, end.signal)
    return () => end.abort()
  }, [])
  useLayoutEffect(() => {
    const measure = () => setRoom({ width: holder.current!.clientWidth, height: holder.current!.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(holder.current!)
    return () => observer.disconnect()
  }, [])
  const chosen = placed.convoys.find((one) => convoyKey(one) === selected)
  const goThere = () => {
    const near = planeOf(chosen!.places)
    const there = viewOf(near, chosen!.places, { width: NEAR_PX, height: NEAR_PX })
    const [left, top] = [(room.width - NEAR_PX) / 2, (room.height - NEAR_PX) / 2]
    setOwn(recentred({ plane: near, view: { ...there, x: there.x + left, y: there.y + top } }, room))
  }
  const middle = placeAt(plane, view, [room.width / 2, room.height / 2])
  const metres = roundLength(BAR_PX / view.scale)
  return (
    <figure class="convoy-map">
      <div class="convoy-map-paper" ref={holder} tabIndex={0} role="group" aria-label={text.label}>
        <svg width={room.width} height={room.height} aria-hidden={placed.convoys.length === 0}>
          <g class="land" aria-hidden="true">
            {lands.map(({ shape, code }) => {
              const d = draw.path(shape)
              return d && <path key={code + String(shape.id)} d={d} />
            })}
          </g>
          <g class="outlines" aria-hidden="true">
            {placed.pictures.map(({ sighting, name: picture, corners }) => (
              <path key={`${sighting} ${picture}`} d={outline(corners, draw.point)} />
            ))}
          </g>
          <ConvoyLines
            convoys={placed.convoys}
            point={draw.point}
            room={room}
            selected={selected}
            onSelect={onSelect}
          />
        </svg>
        <div class="convoy-map-bar" style={{ width: `${metres * view.scale}px` }}>
          {metres >= 1000 ? fill(text.km, { n: grouped(String(metres / 1000)) }) : fill(text.metres, { n: metres })}
        </div>
        <Whereabouts at={middle} />
      </div>
      <div class="convoy-map-buttons">
        <Button label={text.in} title={text.in} onClick={() => zoom(ZOOM_STEP, room.width / 2, room.height / 2)}>
          +
        </Button>
        <Button label={text.out} title={text.out} onClick={() => zoom(1 / ZOOM_STEP, room.width / 2, room.height / 2)}>
          −
        </Button>
        <Button onClick={() => setOwn(undefined)}>{text.whole}</Button>
        {chosen && <Button onClick={goThere}>{text.toChosen}</Button>}
        <Button onClick={() => download(`${name}.geojson`, 'application/geo+json', geoJson(placed))}>
          {text.export}
        </Button>
      </div>
      <figcaption>
        {fill(text.told, {
          convoys: plural(text.convoys, placed.convoys.length),
          place: placeText(middle),
          country: countryName(countryAt(middle)),
        })}{' '}
        <span class="dim">{text.coarse}</span>
        <ul class="convoy-map-legend">
          <li>
            <i /> {text.few}
          </li>
          <li>
            <i class="many" /> {text.many}
          </li>
          <li>
            <i class="very-many" /> {text.veryMany}
          </li>
        </ul>
      </figcaption>
    </figure>
  )
}

function outline(corners: readonly Point[], point: (at: Point) => Point): string {
  return `M${corners
    .map((at) =>
      point(at)
        .map((each) => each.toFixed(1))
        .join(','),
    )
    .join('L')}Z`
}

function placeText([east, north]: Point): string {
  const text = words.value.observe.map
  return fill(text.place, {
    lat: Math.abs(north).toFixed(4),
    ns: north < 0 ? text.south : text.north,
    lon: Math.abs(east).toFixed(4),
    ew: east < 0 ? text.west : text.east,
  })
}

/** The convoy nearest to a pixel, if one is within reach. */
function convoyAt({ convoys }: Placed, point: (at: Point) => Point, [x, y]: Point): string {
  let best = ''
  let least = REACH_PX
  for (const convoy of convoys) {
    const line = convoy.places.map(point)
    line.forEach((b, index) => {
      const away = distance([x, y], line[Math.max(0, index - 1)]!, b)
      if (away < least) {
        least = away
        best = convoyKey(convoy)
      }
    })
  }
  return best
}

/** From a point to a piece of a line. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}
