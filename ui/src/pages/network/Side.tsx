import type { ComponentChildren } from 'preact'
import { Amount } from '../../frame/Amount'
import { Button } from '../../frame/Button'
import { How } from '../../frame/How'
import { Icon } from '../../frame/Icon'
import { Link } from '../../frame/Link'
import { Name } from '../../frame/Name'
import { pathOf } from '../../frame/router'
import { pages } from '../index'
import { fill, plural, words } from '../../words'
import { type Edge, listText, type Network, type Node, nodeCountry, nodeName } from './data'

interface Props {
  network: Network
  node: Node
  policy: string
  /** Whether it stands alone since the user took it out of its group. */
  isExpanded: boolean
  onSelect: (key: string) => void
  onAround: (node: Node) => void
  onApart: (node: Node) => void
  onBack: (node: Node) => void
}

const LINKS_SHOWN = 12

/** What is known of the chosen node, and where one can go from it. */
export function Side(props: Props) {
  const { network, node, policy, onSelect } = props
  const text = words.value.network
  const place = network.nodes.indexOf(node)
  const into = network.edges.filter((edge) => edge.to === place)
  const out = network.edges.filter((edge) => edge.from === place)
  return (
    <aside class="panel net-side" aria-label={text.side.label}>
      <header>
        <h2>
          <Name>{nodeName(node)}</Name>
        </h2>
        <Button kind="quiet" label={text.side.close} onClick={() => onSelect('')}>
          <Icon name="close" />
        </Button>
      </header>
      {node.name && (
        <p>
          <Name>{node.name}</Name>
        </p>
      )}
      <dl>
        <Fact name={text.column.country}>{nodeCountry(node)}</Fact>
        <Fact name={text.column.kind}>{node.kind}</Fact>
        {node.unit && (
          <Fact name={text.column.unit}>
            <bdi>{node.unit}</bdi>
          </Fact>
        )}
        {node.hops >= 0 && <Fact name={text.column.hops}>{plural(text.hopsAway, node.hops)}</Fact>}
        <Fact name={text.column.received}>
          <Amount value={node.received} currency={network.currency} />
        </Fact>
        <Fact name={text.column.paid}>
          <Amount value={node.paid} currency={network.currency} /> <How what="network.paid" inputs={network.inputs} />
        </Fact>
        {!node.account && (
          <Fact name={text.column.within}>
            <Amount value={node.within} currency={network.currency} />
          </Fact>
        )}
      </dl>
      <div class="net-actions">
        {node.account ? (
          <>
            <Button onClick={() => props.onAround(node)}>{text.side.around}</Button>
            {props.isExpanded && <Button onClick={() => props.onBack(node)}>{text.side.back}</Button>}
            {pages.some((page) => page.verb === 'sources') && (
              <Link to={pathOf('sources', node.account)} params={{ policy }}>
                {text.side.source}
              </Link>
            )}
            <Link to="/cut" params={{ policy, tab: 'whatif', freeze: listText([node.account]) }}>
              {text.side.whatIf}
            </Link>
          </>
        ) : (
          <Button onClick={() => props.onApart(node)}>{text.side.apart}</Button>
        )}
      </div>
      <Linked title={text.side.received} edges={into} end="from" {...props} />
      <Linked title={text.side.paid} edges={out} end="to" {...props} />
    </aside>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface LinkedProps extends Props {
  title: string
  edges: readonly Edge[]
  end: 'from' | 'to'
}

function Linked({ title, edges, end, network, onSelect }: LinkedProps) {
  if (edges.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {edges.slice(0, LINKS_SHOWN).map((edge) => {
          const other = network.nodes[edge[end]]!
          return (
            <li key={other.key}>
              <button type="button" onClick={() => onSelect(other.key)}>
                <Name title={other.name}>{nodeName(other)}</Name>
              </button>
              <Amount value={edge.amount} short />
            </li>
          )
        })}
      </ul>
      {edges.length > LINKS_SHOWN && (
        <p class="dim">{fill(words.value.network.side.more, { n: edges.length - LINKS_SHOWN })}</p>
      )}
    </section>
  )
}
