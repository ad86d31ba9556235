import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { Notice } from '../../frame/Notice'
import { colour, dark, unitColour } from '../../frame/theme'
import { fill, plural, words } from '../../words'
import { type Network, nodeLabel } from './data'
import { ZOOM_STEP } from '../../frame/gestures'
import { UNIT_SHADES } from './scene'
import { sceneOf } from './sceneOf'
import { type Looks, Stage } from './Stage'

interface Props {
  network: Network
  /** The key of the node that is chosen. */
  selected: string
  onSelect: (key: string) => void
}

/** The graph, drawn on a canvas; the arrow keys move it, plus and minus zoom. */
export function Graph({ network, selected, onSelect }: Props) {
  const text = words.value.network
  const canvas = useRef<HTMLCanvasElement>(null)
  const stage = useRef<Stage | undefined>(undefined)
  const choose = useRef(onSelect)
  choose.current = onSelect
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(true)
  const isDark = dark.value
  const places = useMemo(() => new Map(network.nodes.map((node, place) => [node.key, place])), [network])
  useEffect(() => {
    if (typeof OffscreenCanvas === 'undefined') {
      setFailed(true)
      return
    }
    stage.current = new Stage(canvas.current!, sceneOf(network), network.nodes.map(nodeLabel), looks(), {
      onChoose: (place) => choose.current(network.nodes[place]?.key ?? ''),
      onBusy: setBusy,
      onFail: () => setFailed(true),
    })
    return () => {
      stage.current?.close()
      stage.current = undefined
    }
  }, [network])
  useEffect(() => stage.current?.look(looks()), [isDark])
  useEffect(() => stage.current?.choose(places.get(selected) ?? -1), [network, selected])
  if (failed) return <Notice kind="warn" title={text.noDrawing} />
  return (
    <div class="net-graph">
      <canvas
        ref={canvas}
        class="net-canvas"
        tabIndex={0}
        role="application"
        aria-busy={busy}
        aria-label={fill(text.graphTold, {
          nodes: plural(text.drawn, network.nodes.length),
          links: plural(text.links, network.edges.length),
        })}
      />
      <div class="net-zoom">
        <Button label={text.zoomIn} title={text.zoomIn} onClick={() => stage.current?.zoom(ZOOM_STEP)}>
          +
        </Button>
        <Button label={text.zoomOut} title={text.zoomOut} onClick={() => stage.current?.zoom(1 / ZOOM_STEP)}>
          −
        </Button>
        <Button onClick={() => stage.current?.showAll()}>{text.fit}</Button>
      </div>
      <Legend network={network} />
    </div>
  )
}

/** The theme as a canvas takes it. */
function looks(): Looks {
  const { fontSize, fontFamily } = getComputedStyle(document.documentElement)
  const rem = parseFloat(fontSize)
  return {
    paints: {
      nodes: [
        colour('--net-source'),
        colour('--net-between'),
        ...Array.from({ length: UNIT_SHADES }, (_, unit) => colour(`--unit-${unit + 1}`)),
      ],
      link: colour('--net-link'),
      faint: colour('--net-faint'),
      strong: colour('--accent'),
    },
    padding: 3 * rem,
    font: `${0.86 * rem}px ${fontFamily}`,
    lineHeight: 1.1 * rem,
    ink: colour('--ink'),
    ground: colour('--surface'),
    accent: colour('--accent'),
  }
}

function Legend({ network }: { network: Network }) {
  const text = words.value.network.legend
  return (
    <ul class="net-legend">
      <li>
        <i style={{ background: 'var(--net-source)' }} /> {text.source}
      </li>
      <li>
        <i style={{ background: 'var(--net-between)' }} /> {text.between}
      </li>
      {network.grouped > 0 && (
        <li>
          <i class="square" style={{ background: 'var(--net-between)' }} /> {text.group}
        </li>
      )}
      {network.units.map((unit, index) => (
        <li key={unit}>
          <i style={{ background: unitColour(index) }} /> <bdi>{fill(text.unit, { unit })}</bdi>
        </li>
      ))}
    </ul>
  )
}
