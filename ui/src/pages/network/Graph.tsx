import GraphData from 'graphology'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import Sigma from 'sigma'
import { extremityArrow, layerPlain, pathCurvedS, pathLine, sdfCircle, sdfSquare } from 'sigma/rendering'
import { number } from '../../frame/amounts'
import { Button } from '../../frame/Button'
import { Notice } from '../../frame/Notice'
import { colour, dark, unitColour } from '../../frame/theme'
import { fill, plural, words } from '../../words'
import { type Network, type Node, nodeName } from './data'
import { layered } from './layout'

interface Props {
  network: Network
  /** The key of the node that is chosen. */
  selected: string
  onSelect: (key: string) => void
}

const CURVED_MOST = 4_000
const NODE_LEAST = 3
const NODE_MOST = 15
// With more nodes than these each is drawn smaller, so that they stay apart.
const NODES_ROOMY = 150
const EDGE_LEAST = 0.6
const EDGE_MOST = 7

/** The graph, drawn by the graphics card. */
export function Graph({ network, selected, onSelect }: Props) {
  const text = words.value.network
  const box = useRef<HTMLDivElement>(null)
  const sigma = useRef<Sigma | undefined>(undefined)
  const choose = useRef(onSelect)
  choose.current = onSelect
  const [failed, setFailed] = useState(false)
  const isDark = dark.value
  const data = useMemo(() => graphOf(network), [network, isDark])
  useEffect(() => {
    try {
      sigma.current = draw(box.current!, data, network.edges.length <= CURVED_MOST, (key) => choose.current(key))
    } catch {
      setFailed(true)
      return
    }
    return () => {
      sigma.current?.kill()
      sigma.current = undefined
    }
  }, [data])
  useEffect(() => {
    mark(data, selected)
    sigma.current?.refresh()
  }, [data, selected])
  const camera = () => sigma.current?.getCamera()
  if (failed) return <Notice kind="warn" title={text.noWebGl} />
  return (
    <div class="net-graph">
      <div
        ref={box}
        class="net-canvas"
        role="img"
        aria-label={fill(text.graphTold, {
          nodes: plural(text.drawn, network.nodes.length),
          links: plural(text.links, network.edges.length),
        })}
      />
      <div class="net-zoom">
        <Button label={text.zoomIn} title={text.zoomIn} onClick={() => void camera()?.zoomIn()}>
          +
        </Button>
        <Button label={text.zoomOut} title={text.zoomOut} onClick={() => void camera()?.zoomOut()}>
          −
        </Button>
        <Button onClick={() => void camera()?.reset()}>{text.fit}</Button>
      </div>
      <Legend network={network} />
    </div>
  )
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

function graphOf(network: Network) {
  const graph = new GraphData({ type: 'directed', multi: false, allowSelfLoops: false })
  const weights = network.edges.map((edge) => number(edge.amount))
  const { x, y } = layered(
    network.nodes,
    network.edges.map((edge, index) => ({ from: edge.from, to: edge.to, weight: weights[index]! })),
  )
  const sizes = network.nodes.map((node) => Math.max(number(node.received), number(node.paid)))
  const largest = sizes.reduce((a, b) => Math.max(a, b), 1)
  const room = Math.max(0.55, Math.min(1, Math.sqrt(NODES_ROOMY / Math.max(1, sizes.length))))
  network.nodes.forEach((node, index) => {
    graph.addNode(node.key, {
      x: x[index],
      y: y[index],
      size: room * (NODE_LEAST + (NODE_MOST - NODE_LEAST) * Math.sqrt(sizes[index]! / largest)),
      color: nodeColour(node, network.units),
      shape: node.account ? 'circle' : 'square',
      label: nodeName(node),
      // Those at the right edge have no room on their right.
      labelSide: node.unit ? 'left' : 'right',
    })
  })
  const heaviest = weights.reduce((a, b) => Math.max(a, b), 1)
  network.edges.forEach((edge, index) => {
    graph.addDirectedEdgeWithKey(String(index), network.nodes[edge.from]!.key, network.nodes[edge.to]!.key, {
      size: EDGE_LEAST + room * (EDGE_MOST - EDGE_LEAST) * Math.sqrt(weights[index]! / heaviest),
    })
  })
  return graph
}

function nodeColour(node: Node, units: readonly string[]): string {
  if (node.unit) return colour(`--unit-${(units.indexOf(node.unit) % 8) + 1}`)
  return colour(number(node.received) > 0 ? '--net-between' : '--net-source')
}

/** Links of the chosen node stand out, others step back. */
function mark(graph: GraphData, selected: string) {
  const plain = colour('--net-link')
  const faint = colour('--net-faint')
  const strong = colour('--accent')
  const chosen = graph.hasNode(selected)
  const near = new Set<string>(chosen ? [selected, ...graph.neighbors(selected)] : [])
  graph.updateEachEdgeAttributes((_edge, attributes, source, target) => {
    const own = source === selected || target === selected
    return { ...attributes, color: own ? strong : chosen ? faint : plain, front: own }
  })
  graph.updateEachNodeAttributes((key, attributes) => ({
    ...attributes,
    opacity: !chosen || near.has(key) ? 1 : 0.25,
    labelShown: near.has(key) && near.size < 40 ? 'visible' : chosen ? 'hidden' : 'auto',
  }))
}

function draw(host: HTMLElement, graph: GraphData, curved: boolean, onSelect: (key: string) => void): Sigma {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const made = new Sigma(graph, host, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare()] },
      edges: {
        paths: [curved ? pathCurvedS() : pathLine()],
        extremities: [extremityArrow()],
        layers: [layerPlain()],
        defaultHead: 'arrow',
      },
    },
    settings: {
      labelDensity: 0.6,
      labelRenderedSizeThreshold: 4,
      itemSizesReference: 'screen',
      autoRescale: true,
      autoRescaleContent: 'nodes',
      minEdgeThickness: 0.6,
      stagePadding: 3 * rem,
      hideEdgesOnMove: !curved,
      enableCameraRotation: false,
      enableEdgeEvents: false,
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape' },
        opacity: { attribute: 'opacity' },
        label: { attribute: 'label' },
        labelPosition: { attribute: 'labelSide' },
        labelColor: colour('--ink'),
        labelSize: 0.86 * rem,
        labelVisibility: { whenState: 'isHovered', then: 'visible', else: { attribute: 'labelShown' } },
        backdropVisibility: { whenState: 'isHovered', then: 'visible', else: 'hidden' },
        backdropColor: colour('--raised'),
        cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        head: 'arrow',
        depth: { whenData: 'front', then: 'topEdges', else: 'edges' },
      },
      stage: { background: colour('--surface') },
    },
  } as ConstructorParameters<typeof Sigma>[2])
  made.on('clickNode', ({ node }) => onSelect(node))
  made.on('clickStage', () => onSelect(''))
  return made as unknown as Sigma
}
