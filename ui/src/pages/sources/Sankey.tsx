import { sankeyLinkHorizontal } from 'd3-sankey'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { pathOf, navigate } from '../../frame/router'
import { colourOf, type Trace } from '../../trace/trace'
import { fill, words } from '../../words'
import { drawChains, type DrawnNode } from './chains'
import type { Chain, SourceTold } from './data'

interface Props {
  trace: Trace
  told: SourceTold
  chains: readonly Chain[]
}

const LETTERS_MOST = 26

/** The chains as bands from the source on the left to the units on the right. The table below has the same payments. */
export function Sankey({ trace, told, chains }: Props) {
  const text = words.value.sources
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(960)
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => setWidth(Math.max(480, box.current?.clientWidth ?? 960)))
    watcher.observe(box.current!)
    return () => watcher.disconnect()
  }, [])
  const drawn = useMemo(() => drawChains(chains, width), [chains, width])
  const band = sankeyLinkHorizontal()
  const units = [...new Set(chains.map(({ unit }) => unit || words.value.trace.noUnit))].join(', ')
  return (
    <div class="sankey" ref={box}>
      <svg
        viewBox={`0 0 ${width} ${drawn.height}`}
        height={drawn.height}
        role="img"
        aria-label={fill(text.sankeyLabel, { source: told.name || told.account, units })}
      >
        <g class="bands">
          {drawn.links.map((link, index) => (
            <path
              key={index}
              d={band(link as Parameters<typeof band>[0]) ?? ''}
              style={{ stroke: colourOf(trace, link.unit) }}
              stroke-width={Math.max(1.5, link.width ?? 0).toFixed(1)}
            >
              <title>
                {grouped(link.amount)} {told.currency} · {link.place}
              </title>
            </path>
          ))}
        </g>
        {drawn.nodes.map((node) => (
          <Account key={node.key} trace={trace} node={node} width={width} />
        ))}
      </svg>
      <ul class="chain-notes">
        {chains.map(({ amount, unit, policy }, index) => (
          <li key={index}>
            <span class="swatch" style={{ background: colourOf(trace, unit) }} /> {grouped(amount)} {told.currency}{' '}
            {fill(text.wayOf, {
              unit: unit || words.value.trace.noUnit,
              policy: words.value.trace.policies[policy].name.toLowerCase(),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Account({ trace, node, width }: { trace: Trace; node: DrawnNode; width: number }) {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node
  const name = node.party?.name || node.party?.account || ''
  const short = name.length > LETTERS_MOST ? `${name.slice(0, LETTERS_MOST - 1)}…` : name
  const atEnd = x1 > width - 60
  const account = node.party?.account
  return (
    <g class="sankey-node" onClick={account ? () => navigate(pathOf('sources', account)) : undefined}>
      <rect
        x={x0}
        y={y0}
        width={x1 - x0}
        height={Math.max(3, y1 - y0)}
        rx={2}
        style={node.unit ? { fill: colourOf(trace, node.unit) } : undefined}
      >
        <title>{name}</title>
      </rect>
      <text x={atEnd ? x1 : x0} y={y0 - 7} text-anchor={atEnd ? 'end' : 'start'}>
        {short}
      </text>
    </g>
  )
}
