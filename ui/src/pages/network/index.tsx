import { useEffect, useState } from 'preact/hooks'
import { Amount, Count } from '../../frame/Amount'
import { grouped } from '../../frame/amounts'
import { ApiError, get } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Figure } from '../../frame/Figure'
import { useJobDone, runJob } from '../../frame/jobs'
import { Empty, Notice } from '../../frame/Notice'
import { CasePage } from '../../frame/NeedsCase'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { StaleNotice } from '../../trace/TraceGate'
import { fill, words } from '../../words'
import { filterOf, listOf, listText, type Network, type Node } from './data'
import { Graph } from './Graph'
import { Links, Nodes } from './Lists'
import './network.css'
import { Side } from './Side'
import { Tools } from './Tools'

const EXPANDED_MOST = 400
// As the server has it.
const LINKS_MOST = '20000'

/** The traced money as a graph from the sources to the units. */
export default function NetworkPage() {
  return <CasePage title={words.value.network.title}>{() => <NetworkView />}</CasePage>
}

function NetworkView() {
  const text = words.value.network
  const { params } = route.value
  const filter = filterOf(params)
  const asked = {
    ...filter,
    group: params['group'] ?? '',
    expand: params['expand'] ?? '',
    nodes: params['nodes'] ?? '',
  }
  const account = params['account'] ?? ''
  const expanded = listOf(params['expand'])
  // Who is named in an address is drawn, however small; who is drawn already is not asked for again.
  const [named, setNamed] = useState(account)
  const drawn = named && !expanded.includes(named) ? listText([...expanded, named]) : asked.expand
  const load = useLoad(
    (signal) => get<Network>('/api/network', { ...asked, expand: drawn }, signal),
    [JSON.stringify(asked), drawn],
  )
  useEffect(() => {
    if (account && load.value && !load.value.nodes.some((node) => node.account === account)) setNamed(account)
  }, [account, load.value])
  useEffect(() => setNamed(account), [JSON.stringify(asked)])
  useJobDone('trace', load.again)
  const [refused, setRefused] = useState<Error>()
  const missing = load.error instanceof ApiError && load.error.status === 404

  const select = (key: string) =>
    setParams(
      key.startsWith('account:') ? { account: key.slice('account:'.length), node: '' } : { node: key, account: '' },
    )
  const expand = (accounts: readonly string[]) => {
    const all = [...new Set([...expanded, ...accounts])]
    if (all.length > EXPANDED_MOST) setRefused(new Error(text.tooMany))
    else setParams({ expand: listText(all) }, { push: true })
  }
  const around = (node: Node) => {
    setRefused(undefined)
    get<Network>('/api/network/neighbours', { ...filter, account: node.account, nodes: 100 })
      .then((near) => expand(near.nodes.map((one) => one.account).filter(Boolean)))
      .catch(setRefused)
  }
  const apart = (node: Node) => {
    setRefused(undefined)
    get<{ accounts: string[] }>('/api/network/members', { ...filter, key: node.key })
      .then(({ accounts }) => expand(accounts))
      .catch(setRefused)
  }
  if (missing && load.value === undefined) {
    return (
      <PageView title={text.title}>
        <Empty title={text.none}>
          <p>{text.noneRemedy}</p>
          {may('work') && (
            <Button kind="main" onClick={() => void runJob('/api/trace', {}).catch(setRefused)}>
              {text.trace}
            </Button>
          )}
        </Empty>
      </PageView>
    )
  }
  return (
    <PageView title={text.title} fills>
      <Tools params={params} network={load.value} onFound={select} />
      <StaleNotice>{words.value.trace.stale.body}</StaleNotice>
      {refused && <Notice kind="warn" title={refused.message} />}
      {missing && load.error && <ErrorNotice error={load.error} />}
      <Await load={load}>
        {(network) => {
          const key = account ? `account:${account}` : (params['node'] ?? '')
          const node = network.nodes.find((one) => one.key === key)
          return (
            <div class={node ? 'net with-side' : 'net'}>
              <View network={network} selected={key} tab={params['tab'] ?? 'graph'} onSelect={select} />
              {node && (
                <Side
                  network={network}
                  node={node}
                  policy={filter['policy'] ?? ''}
                  isExpanded={expanded.includes(node.account)}
                  onSelect={select}
                  onAround={around}
                  onApart={apart}
                  onBack={(one) =>
                    setParams({ expand: listText(expanded.filter((id) => id !== one.account)), account: '' })
                  }
                />
              )}
            </div>
          )
        }}
      </Await>
    </PageView>
  )
}

interface ViewProps {
  network: Network
  selected: string
  tab: string
  onSelect: (key: string) => void
}

function View({ network, selected, tab, onSelect }: ViewProps) {
  const text = words.value.network
  const tabs = [
    { key: 'graph', title: text.graph },
    { key: 'nodes', title: text.nodes },
    { key: 'links', title: text.edges },
  ]
  return (
    <div class="net-main">
      <div class="figures">
        <Figure label={text.moved} how={{ what: 'network.moved', inputs: network.inputs }}>
          <Amount value={network.amount} currency={network.currency} />
        </Figure>
        <Figure
          label={text.accounts}
          note={network.grouped > 0 ? fill(text.grouped, { n: grouped(String(network.grouped)) }) : ''}
        >
          <Count value={network.accounts} />
        </Figure>
        <Figure label={text.nodes} note={network.by_links ? fill(text.byLinks, { n: grouped(LINKS_MOST) }) : ''}>
          <Count value={network.nodes.length} />
        </Figure>
        <Figure label={text.edges}>
          <Count value={network.edges.length} />
        </Figure>
      </div>
      <Tabs
        label={text.views}
        tabs={tabs}
        selected={tab}
        onSelect={(key) => setParams({ tab: key === 'graph' ? '' : key })}
      >
        {tab === 'graph' && <Graph network={network} selected={selected} onSelect={onSelect} />}
        {tab === 'nodes' && <Nodes network={network} selected={selected} onSelect={onSelect} />}
        {tab === 'links' && <Links network={network} selected={selected} onSelect={onSelect} />}
      </Tabs>
    </div>
  )
}
