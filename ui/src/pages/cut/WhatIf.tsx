import { useState } from 'preact/hooks'
import { Amount } from '../../frame/Amount'
import { get, type Page } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Country, countryName } from '../../frame/Country'
import { Field } from '../../frame/Field'
import { Icon } from '../../frame/Icon'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { setParams } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import { fill, plural, words } from '../../words'
import { TableBox } from './TableBox'
import { listText, type Passed, type Plan, type Stopped, toggled } from './data'

interface Props {
  plan: Plan | null
  chosen: number
  frozen: readonly string[]
  stopped: Stopped | undefined
  options: Readonly<Record<string, string | boolean>>
}

/** Freezes whichever accounts a person clicks. */
export function WhatIf({ plan, chosen, frozen, stopped, options }: Props) {
  const text = words.value.cut.whatIf
  const [search, setSearch] = useState('')
  const set = (accounts: readonly string[]) => setParams({ freeze: listText(accounts) })
  const first = plan?.freeze.slice(0, chosen).map((one) => one.account) ?? []
  return (
    <div class="cut-whatif">
      <p class="dim">{text.intro}</p>
      <div class="cut-chips" role="group" aria-label={text.frozen}>
        {frozen.length === 0 && <span class="dim">{text.none}</span>}
        {frozen.map((account) => (
          <button
            key={account}
            type="button"
            class="cut-chip"
            aria-label={fill(text.letGo, { account })}
            onClick={() => set(toggled(frozen, account))}
          >
            <Name>{account}</Name> <Icon name="close" />
          </button>
        ))}
        {frozen.length > 0 && (
          <Button kind="quiet" onClick={() => set([])}>
            {text.clear}
          </Button>
        )}
        {first.length > 0 && <Button onClick={() => set(first)}>{plural(text.take, first.length)}</Button>}
      </div>
      {stopped && stopped.unknown.length > 0 && (
        <Notice kind="warn" title={fill(text.unknown, { accounts: stopped.unknown.join(', ') })} />
      )}
      <TableBox rows={30}>
        <Table<Passed>
          label={words.value.cut.tab.whatif}
          columns={columns(frozen)}
          rows={(offset, limit, _, signal): Promise<Page<Passed>> =>
            get('/api/cut/accounts', { ...options, text: search, offset, limit }, signal)
          }
          version={JSON.stringify([options, search])}
          keyOf={(row) => row.account}
          onOpen={(row) => set(toggled(frozen, row.account))}
          tools={
            <Field label={text.search}>
              <input
                type="search"
                value={search}
                onInput={(event) => setSearch((event.target as HTMLInputElement).value)}
              />
            </Field>
          }
        />
      </TableBox>
    </div>
  )
}

function columns(frozen: readonly string[]): Column<Passed>[] {
  const { columns: title, whatIf } = words.value.cut
  const state = (row: Passed) => (frozen.includes(row.account) ? whatIf.yes : row.designated ? whatIf.designated : '')
  return [
    {
      key: 'frozen',
      title: title.frozen,
      width: '7rem',
      text: state,
      render: (row) => <span class={frozen.includes(row.account) ? 'cut-frozen' : 'dim'}>{state(row)}</span>,
    },
    {
      key: 'account',
      title: title.account,
      width: 'minmax(8rem, 1fr)',
      text: (row) => row.account,
      render: (row) => <Name>{row.account}</Name>,
    },
    {
      key: 'name',
      title: title.holder,
      width: 'minmax(10rem, 1.4fr)',
      text: (row) => row.name,
      render: (row) => <Name>{row.name}</Name>,
    },
    {
      key: 'country',
      title: title.country,
      width: '10rem',
      text: (row) => countryName(row.country),
      render: (row) => <Country code={row.country} />,
    },
    { key: 'kind', title: title.kind, width: '8rem', text: (row) => row.kind },
    {
      key: 'passed',
      title: title.passed,
      align: 'end',
      width: '11rem',
      text: (row) => row.passed,
      render: (row) => <Amount value={row.passed} />,
    },
    {
      key: 'collateral',
      title: title.collateral,
      align: 'end',
      width: '11rem',
      text: (row) => row.collateral,
      render: (row) => <Amount value={row.collateral} />,
    },
  ]
}
