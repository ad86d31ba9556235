import type { ComponentChildren } from 'preact'
import { grouped, number, short } from '../frame/amounts'
import { fill, words } from '../words'
import { axisMarks, stacked } from './buckets'
import { colourOf, type Overview, type Trace } from './trace'

interface Props {
  trace: Trace
  timeline: Overview['timeline']
  /** The chosen buckets; others are faded. */
  from?: number
  to?: number
  /** What is done with a pointer over the drawing. */
  pointer?: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
  /** What stands between the drawing and its axis. */
  children?: ComponentChildren
}

/** Amounts by time as stacked columns, a colour a unit. */
export function TimeChart({ trace, timeline, from = 0, to = trace.buckets.length - 1, pointer, children }: Props) {
  const text = words.value.overview
  const count = trace.buckets.length
  const columns = stacked(trace, timeline)
  const most = Math.max(...columns.map(({ total }) => total), 1)
  const tallest = columns.find(({ total }) => total === most)
  return (
    <div class="timeline-chart">
      <span class="dim timeline-most">{tallest ? short(tallest.amount) : ''}</span>
      <svg
        class={pointer ? 'brushed' : undefined}
        viewBox={`0 0 ${count} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={fill(text.timelineLabel, { from: trace.buckets[0] ?? '', to: trace.buckets.at(-1) ?? '' })}
        {...pointer}
      >
        {pointer && <rect class="chosen-time" x={from} y={0} width={to - from + 1} height={100} />}
        {columns.map(({ parts }, index) => {
          let bottom = 100
          return (
            <g key={index} class={index < from || index > to ? 'faded' : undefined}>
              {parts.map(({ unit, amount }) => {
                const height = (96 * number(amount)) / most
                bottom -= height
                return (
                  <rect
                    key={unit}
                    x={index + 0.08}
                    y={bottom}
                    width={0.84}
                    height={height}
                    style={{ fill: colourOf(trace, unit) }}
                  >
                    <title>
                      {trace.buckets[index]} {unit} {grouped(amount)}
                    </title>
                  </rect>
                )
              })}
            </g>
          )
        })}
      </svg>
      {children}
      <div class="timeline-axis" aria-hidden="true">
        {axisMarks(trace.buckets, trace.step).map(({ index, label }) => (
          <span key={index} style={{ left: `${((100 * index) / count).toFixed(2)}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
