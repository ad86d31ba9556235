import { useEffect, useRef } from 'preact/hooks'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { colour, dark } from '../../frame/theme'
import { fill, words } from '../../words'
import { type Beginning, percent } from './data'

interface Props {
  curve: readonly Beginning[]
  /** How many accounts are chosen now; nothing where others are counted than the plan's. */
  chosen: number | undefined
  onChoose: (accounts: number) => void
}

const HEIGHT_REM = 17

/** What is stopped against how many accounts are frozen, below the line that no plan of so many can pass. */
export function Curve({ curve, chosen, onChoose }: Props) {
  const text = words.value.cut
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<UPlot | undefined>(undefined)
  const now = useRef(chosen)
  now.current = chosen
  const isDark = dark.value
  useEffect(() => {
    const host = box.current!
    const made = draw(host, curve, () => now.current, onChoose)
    plot.current = made
    const watcher = new ResizeObserver(() => made.setSize({ width: host.clientWidth, height: made.height }))
    watcher.observe(host)
    return () => {
      watcher.disconnect()
      made.destroy()
    }
  }, [curve, isDark])
  useEffect(() => plot.current?.redraw(), [chosen])
  const at = chosen === undefined ? undefined : curve[chosen - 1]
  const told = at
    ? fill(text.curveTold, { n: at.accounts, stops: percent(at.stops_share), most: percent(at.most_share) })
    : text.curve
  return (
    <figure class="panel cut-curve">
      <figcaption>
        <h2>{text.curve}</h2>
        <span class="cut-key plan">{text.curvePlan}</span>
        <span class="cut-key most">{text.curveMost}</span>
      </figcaption>
      <div ref={box} role="img" aria-label={told} />
    </figure>
  )
}

function draw(
  host: HTMLElement,
  curve: readonly Beginning[],
  chosen: () => number | undefined,
  onChoose: (k: number) => void,
) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const ink = colour('--dim')
  const grid = { stroke: colour('--line'), width: 1 }
  const font = `${Math.round(rem * 0.86)}px ${getComputedStyle(document.body).fontFamily}`
  const axis = { stroke: ink, grid, ticks: grid, font, labelFont: font }
  const x = [0, ...curve.map((one) => one.accounts)]
  const stops = [0, ...curve.map((one) => Number(one.stops_share) * 100)]
  const most = [0, ...curve.map((one) => Number(one.most_share) * 100)]
  const options: UPlot.Options = {
    width: Math.max(200, host.clientWidth),
    height: Math.round(HEIGHT_REM * rem),
    legend: { show: false },
    scales: { x: { time: false, range: [0, curve.length] }, y: { range: [0, 100] } },
    axes: [
      { ...axis, label: words.value.cut.curveAxis, labelSize: rem * 1.4, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
      { ...axis, size: rem * 3.6, values: (_, ticks) => ticks.map((tick) => `${tick} %`) },
    ],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: rem * 0.5 } },
    series: [
      {},
      { stroke: colour('--accent'), width: 2.5, fill: `color-mix(in srgb, ${colour('--accent')} 14%, transparent)` },
      { stroke: colour('--warn'), width: 1.5, dash: [6, 4] },
    ],
    hooks: {
      draw: [
        (drawn) => {
          const now = chosen()
          if (now === undefined) return
          const at = drawn.valToPos(now, 'x', true)
          const { ctx, bbox } = drawn
          ctx.save()
          ctx.strokeStyle = colour('--ink')
          ctx.lineWidth = 1.5 * devicePixelRatio
          ctx.beginPath()
          ctx.moveTo(at, bbox.top)
          ctx.lineTo(at, bbox.top + bbox.height)
          ctx.stroke()
          ctx.restore()
        },
      ],
      ready: [
        (drawn) =>
          drawn.over.addEventListener('click', () => {
            if (drawn.cursor.idx != null) onChoose(x[drawn.cursor.idx]!)
          }),
      ],
    },
  }
  return new UPlot(options, [x, stops, most], host)
}
