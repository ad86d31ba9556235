/** What a person does with the drawing, by mouse, by finger or by key; places are pixels of its element. */
export interface Gestures {
  readonly onPan: (x: number, y: number) => void
  readonly onZoom: (by: number, x: number, y: number) => void
  readonly onClick: (x: number, y: number) => void
  readonly onHover: (x: number, y: number) => void
  readonly onLeave: () => void
  readonly onWhole: () => void
  readonly onNone: () => void
}

export const ZOOM_STEP = 1.5
const KEY_PAN_PX = 80
const CLICK_WITHIN_PX = 4
const WHEEL_A_PX = 0.0016
const LINE_PX = 16

/** Listens on an element until the signal ends it. */
export function listen(element: HTMLElement, told: Gestures, signal: AbortSignal) {
  const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top } = element.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const on = <K extends keyof HTMLElementEventMap>(name: K, then: (event: HTMLElementEventMap[K]) => void) =>
    element.addEventListener(name, then, { signal, passive: false })
  const down = new Map<number, [number, number]>()
  let far = 0

  on('pointerdown', (event) => {
    if (event.button !== 0) return
    down.set(event.pointerId, at(event))
    if (event.isTrusted) element.setPointerCapture(event.pointerId)
    far = down.size > 1 ? Infinity : 0
  })
  on('pointermove', (event) => {
    const now = at(event)
    const before = down.get(event.pointerId)
    if (!before) return told.onHover(...now)
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    down.set(event.pointerId, now)
    if (other) {
      const apart = ([x, y]: [number, number]) => Math.max(1, Math.hypot(x - other[0], y - other[1]))
      told.onZoom(apart(now) / apart(before), other[0], other[1])
      return
    }
    far += Math.hypot(now[0] - before[0], now[1] - before[1])
    if (far > CLICK_WITHIN_PX) told.onPan(now[0] - before[0], now[1] - before[1])
  })
  on('pointerup', (event) => {
    if (down.delete(event.pointerId) && far <= CLICK_WITHIN_PX) told.onClick(...at(event))
  })
  on('pointercancel', (event) => void down.delete(event.pointerId))
  on('pointerleave', () => told.onLeave())
  on('wheel', (event) => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX
    told.onZoom(Math.exp(-Math.max(-400, Math.min(400, lines)) * WHEEL_A_PX), ...at(event))
  })
  on('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const deed = byKey(event.key, element, told)
    if (!deed) return
    event.preventDefault()
    deed()
  })
}

function byKey(key: string, { clientWidth, clientHeight }: HTMLElement, told: Gestures): (() => void) | undefined {
  const zoom = (by: number) => () => told.onZoom(by, clientWidth / 2, clientHeight / 2)
  const pan = (x: number, y: number) => () => told.onPan(x * KEY_PAN_PX, y * KEY_PAN_PX)
  const deeds: Record<string, () => void> = {
    ArrowLeft: pan(1, 0),
    ArrowRight: pan(-1, 0),
    ArrowUp: pan(0, 1),
    ArrowDown: pan(0, -1),
    '+': zoom(ZOOM_STEP),
    '=': zoom(ZOOM_STEP),
    '-': zoom(1 / ZOOM_STEP),
    '0': told.onWhole,
    Escape: told.onNone,
  }
  return deeds[key]
}
