import { useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { Notice } from '../../frame/Notice'
import { type Params, setParams } from '../../frame/router'
import { fill, words } from '../../words'
import { filterOf, type Network } from './data'

interface Props {
  params: Params
  network: Network | undefined
  onFound: (key: string) => void
}

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
    const wanted = search.trim().toLocaleLowerCase()
    if (wanted === '' || !network) return
    const found =
      network.nodes.find((node) => node.account.toLocaleLowerCase() === wanted) ??
      network.nodes.find((node) => `${node.account} ${node.name}`.toLocaleLowerCase().includes(wanted))
    setMissing(found ? '' : search)
    if (found) onFound(found.key)
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
            {Object.entries(text.policies).map(([policy, name]) => (
              <option key={policy} value={policy}>
                {name}
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
