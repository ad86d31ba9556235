import { get } from '../../frame/api'
import { useState } from 'preact/hooks'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { jobs, runJob, useJobDone } from '../../frame/jobs'
import { may } from '../../frame/session'
import { policyOf } from '../../trace/PolicySwitch'
import { How } from '../../frame/How'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { partOf, pathOf } from '../../frame/router'
import { Link } from '../../frame/Link'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { colourOf, computed, type Trace } from '../../trace/trace'
import { words } from '../../words'
import type { Chain, ChainPayment, Party, SourceTold } from './data'
import { bookedColumn, carriedColumns } from './paymentColumns'
import { Sankey } from './Sankey'

interface Row extends ChainPayment {
  readonly chain: number
  readonly step: number
  readonly unit: string
}

/** The chains of payments that prove the source: drawn, and as a list down to file and line. */
export function Chains({ trace, told }: { trace: Trace; told: SourceTold }) {
  const text = words.value.sources
  const load = useLoad(
    (signal) =>
      get<{ complete: boolean; chains: Chain[] }>(`/api/trace/sources/${partOf(told.account)}/chains`, {}, signal),
    [told.account, trace.result, trace.written_at],
  )
  const path = `/api/trace/sources/${partOf(told.account)}/chains`
  const [refused, setRefused] = useState<Error>()
  useJobDone('trace', load.again)
  const running = jobs.value.some(
    ({ verb, state, command }) => verb === 'trace' && command.includes('--prove') && /running|waiting/.test(state),
  )
  const find = () => {
    setRefused(undefined)
    runJob(path).catch(setRefused)
  }
  const now = policyOf(trace)
  return (
    <section class="panel">
      <header class="panel-head">
        <h2>{text.chains}</h2>
        <How what="sources.chains" {...computed(trace)} />
        <span class="spread" />
        {load.value?.complete === false && trace.state === 'ready' && may('work') && (
          <Button title={text.chainsTitle} disabled={running} onClick={find}>
            {running ? text.chainsRunning : text.chainsButton}
          </Button>
        )}
      </header>
      {refused && <ErrorNotice error={refused} />}
      <Await load={load}>
        {({ complete, chains }) => {
          const shown = chains.filter(({ policy }) => policy === now)
          return shown.length === 0 ? (
            <Notice title={complete ? text.chainsNoneHere : text.chainsNone}>
              <p>{complete ? text.chainsNoneHereBody : text.chainsNoneBody}</p>
            </Notice>
          ) : (
            <>
              <Sankey trace={trace} told={told} chains={shown} />
              <ChainTable trace={trace} chains={shown} />
            </>
          )
        }}
      </Await>
    </section>
  )
}

function ChainTable({ trace, chains }: { trace: Trace; chains: readonly Chain[] }) {
  const text = words.value.sources
  const titles = text.chainColumns
  const rows: Row[] = chains.flatMap(({ payments, unit }, chain) =>
    payments.map((payment, step) => ({ ...payment, chain: chain + 1, step: step + 1, unit })),
  )
  const party = (key: 'payer' | 'payee'): Column<Row> => ({
    key,
    title: titles[key],
    width: 'minmax(10rem, 1.6fr)',
    text: (row) => told(row[key]),
    render: (row) => (
      <Link to={pathOf('sources', row[key].account)} tabIndex={-1}>
        <Name>{row[key].name || row[key].account}</Name>
      </Link>
    ),
  })
  const columns: Column<Row>[] = [
    {
      key: 'chain',
      title: titles.chain,
      width: '5rem',
      text: ({ chain, step }) => `${chain}.${step}`,
      render: ({ chain, step, unit }) => (
        <>
          <span class="swatch" style={{ background: colourOf(trace, unit) }} /> {chain}.{step}
        </>
      ),
    },
    bookedColumn<Row>(titles),
    party('payer'),
    party('payee'),
    ...carriedColumns<Row>(titles),
  ]
  return (
    <div class="rows" style={{ height: `${Math.min(24, 7 + 2.15 * rows.length)}rem` }}>
      <Table label={text.chainTable} columns={columns} rows={rows} keyOf={({ chain, step }) => `${chain}.${step}`} />
    </div>
  )
}

function told({ name, account }: Party): string {
  return name ? `${name} (${account})` : account
}
