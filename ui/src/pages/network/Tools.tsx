import { useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { get } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { Notice } from '../../frame/Notice'
import { type Params, setParams } from '../../frame/router'
import { fill, words } from '../../words'
import { filterOf, found, type Network, type Node } from './data'

interface Props {
  params: Params
  network: Network | undefined
  onFound: (key: string) => void
}

const POLICIES = ['proportional', 'fifo', 'lifo'] as const

// As the server has them.
const NODES_USUAL = '1500'
const NODES = ['300', NODES_USUAL, '5000']

/** What is drawn: under which policy, to which unit, put together by what; and the search. */
export function Tools({ params, network, onFound }: Props) {
  const text = words.value.network
  const [search, setSearch] = useState('')
  const [missing, setMissing] = useState('')
  const find = (event: Event) => {
    event.preventDefault()
    const typed = search.trim()
    if (typed === '' || !network) return
    const told = (node: Node | undefined) => {
      setMissing(node ? '' : typed)
      if (node) onFound(node.key)
    }
    const drawn = found(network.nodes, typed)
    if (drawn) told(drawn)
    // Who stands in a group is known to the server only.
    else
      get<Network>('/api/network', { ...filterOf(params), text: typed, nodes: NODES[NODES.length - 1]! })
        .then(({ nodes }) => told(found(nodes, typed)))
        .catch(() => told(undefined))
  }
  const choice = (name: string, other: string) => ({
    value: params[name] ?? other,
    onChange: (event: Event) => {
      const { value } = event.target as HTMLSelectElement
      setParams({ [name]: value === other ? '' : value, node: '' })
    },
  })
  const { policy: _policy, unit: _unit, ...narrow } = filterOf(params)
  return (
    <>
      <form class="net-tools" aria-label={text.toolbar} onSubmit={find}>
        <Field label={text.policy}>
          <select {...choice('policy', 'proportional')}>
            {POLICIES.map((policy) => (
              <option key={policy} value={policy}>
                {words.value.trace.policies[policy].name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.unit}>
          <select {...choice('unit', '')}>
            <option value="">{text.allUnits}</option>
            {network?.units.map((unit) => (
              <option key={unit} value={encodeURIComponent(unit)}>
                {unit}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.group}>
          <select {...choice('group', 'none')}>
            {Object.entries(text.groups).map(([group, name]) => (
              <option key={group} value={group}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.most}>
          <select {...choice('nodes', NODES_USUAL)}>
            {NODES.map((most) => (
              <option key={most} value={most}>
                {fill(text.mostNodes, { n: grouped(most) })}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.find}>
          <input
            type="search"
            value={search}
            onInput={(event) => setSearch((event.target as HTMLInputElement).value)}
          />
        </Field>
        <Button type="submit">{text.findGo}</Button>
        {(params['expand'] || Object.keys(narrow).length > 0) && (
          <Button
            kind="quiet"
            onClick={() =>
              setParams({ expand: '', country: '', kind: '', from: '', to: '', text: '', account: '', node: '' })
            }
          >
            {text.clear}
          </Button>
        )}
      </form>
      {Object.keys(narrow).length > 0 && (
        <p class="dim">
          {text.filtered}{' '}
          {Object.entries(narrow)
            .map(([name, value]) => `${name} ${value}`)
            .join(', ')}
        </p>
      )}
      {missing && <Notice kind="warn" title={fill(text.notFound, { text: missing })} />}
    </>
  )
}
