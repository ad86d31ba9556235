import { useRef } from 'preact/hooks'
import { How } from '../../frame/How'
import { route, setParams } from '../../frame/router'
import { bucketOf, lastDay } from '../../trace/buckets'
import { TimeChart } from '../../trace/TimeChart'
import { computed, type Overview, type Trace } from '../../trace/trace'
import { words } from '../../words'

interface Props {
  trace: Trace
  told: Overview
}

/** When the sources paid, by unit. Dragging over it, or moving its two ends by keyboard, chooses a time. */
export function Timeline({ trace, told }: Props) {
  const text = words.value.overview
  const { params } = route.value
  const last = trace.buckets.length - 1
  const from = bucketOf(trace.buckets, params['from'], 0)
  const to = bucketOf(trace.buckets, params['to'], last)
  const start = useRef(-1)
  const choose = (one: number, other: number) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    const all = low === 0 && high === last
    setParams({ from: all ? '' : trace.buckets[low], to: all ? '' : trace.buckets[high] })
  }
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * (last + 1))))
  }
  const stop = () => (start.current = -1)
  const pointer = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
      start.current = at(event)
      choose(start.current, start.current)
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current >= 0) choose(start.current, at(event))
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  }
  const poison = told.policy === 'poison'
  return (
    <section class="panel timeline">
      <h2>
        {text.timeline} <How what="overview.timeline" {...computed(trace)} />
        <span class="dim">{poison ? text.timelineNone : text.timelineHint}</span>
      </h2>
      <TimeChart trace={trace} timeline={told.timeline} from={from} to={to} pointer={pointer}>
        <End
          label={text.timelineFrom}
          value={from}
          told={trace.buckets[from]}
          trace={trace}
          onChange={(to1) => choose(to1, Math.max(to1, to))}
        />
        <End
          label={text.timelineTo}
          value={to}
          told={lastDay(trace, to)}
          trace={trace}
          onChange={(to1) => choose(Math.min(from, to1), to1)}
        />
      </TimeChart>
    </section>
  )
}

interface EndProps {
  label: string
  value: number
  /** The day that it stands for. */
  told: string | undefined
  trace: Trace
  onChange: (value: number) => void
}

function End({ label, value, told, trace, onChange }: EndProps) {
  return (
    <input
      class="timeline-end"
      type="range"
      min={0}
      max={trace.buckets.length - 1}
      value={value}
      aria-label={label}
      aria-valuetext={told}
      onInput={(event) => onChange(Number((event.currentTarget as HTMLInputElement).value))}
    />
  )
}
