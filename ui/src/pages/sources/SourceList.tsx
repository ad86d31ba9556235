import { Amount } from '../../frame/Amount'
import { grouped, short } from '../../frame/amounts'
import { type Page, get } from '../../frame/api'
import { Country, countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { Name } from '../../frame/Name'
import { PageView } from '../../frame/PageView'
import { pathOf, route, setParams, writeAddress } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import type { RowSource, Sort } from '../../frame/useRows'
import { filterOf } from '../../trace/filter'
import { FilterBar, kindName } from '../../trace/FilterBar'
import { PolicySwitch } from '../../trace/PolicySwitch'
import { colourOf, computed, type Trace, useTrace } from '../../trace/trace'
import { TraceGate } from '../../trace/TraceGate'
import { fill, words } from '../../words'

/** A row of the table: see the schema Sources of openapi.yaml. */
interface Row {
  readonly account: string
  readonly name: string
  readonly country: string
  readonly kind: string
  readonly units: readonly string[]
  readonly amount: string
  readonly low: string
  readonly high: string
  readonly first: string
  readonly last: string
  readonly hops: number
}

/** All sources that pass the filter, as a table that scrolls, sorts and exports however long it is. */
export function SourceList() {
  const text = words.value.sources
  const load = useTrace()
  const trace = load.value
  const ready = trace !== undefined && trace.state !== 'none'
  return (
    <PageView title={text.title} fills actions={ready && <PolicySwitch trace={trace} />}>
      <TraceGate load={load}>{(trace) => <SourceTable trace={trace} />}</TraceGate>
    </PageView>
  )
}

function SourceTable({ trace }: { trace: Trace }) {
  const text = words.value.sources
  const { params } = route.value
  const filter = filterOf(params)
  const sort: Sort = { key: params['sort'] ?? 'amount', descending: params['rising'] !== 'yes' }
  const rows: RowSource<Row> = (offset, limit, by, signal) =>
    get<Page<Row>>(
      '/api/trace/sources',
      { ...filter, sort: by?.key ?? 'amount', descending: by?.descending ?? true, offset, limit },
      signal,
    )
  const policy = params['policy']
  return (
    <Table
      label={text.title}
      columns={columns(trace)}
      rows={rows}
      version={JSON.stringify([filter, trace.result, trace.written_at])}
      keyOf={({ account }) => account}
      to={({ account }) => writeAddress(pathOf('sources', account), { policy })}
      sort={sort}
      onSort={({ key, descending }) =>
        setParams({ sort: key === 'amount' ? '' : key, rising: descending ? '' : 'yes' })
      }
      csv={writeAddress('/api/trace/sources.csv', { ...filter, sort: sort.key, descending: sort.descending })}
      tools={
        <>
          <How what="sources.table" {...computed(trace)} />
          <FilterBar trace={trace} />
        </>
      }
      empty={<p class="dim table-empty">{text.empty}</p>}
    />
  )
}

function columns(trace: Trace): Column<Row>[] {
  const titles = words.value.sources.columns
  // As much of a day as tells its bucket.
  const letters = trace.step === 'year' ? 4 : trace.step === 'day' ? 10 : 7
  const day = (key: 'first' | 'last'): Column<Row> => ({
    key,
    title: titles[key],
    width: `${1.9 + letters * 0.6}rem`,
    sort: true,
    text: (row) => row[key].slice(0, letters),
  })
  return [
    {
      key: 'name',
      title: titles.name,
      width: 'minmax(10rem, 2.2fr)',
      sort: true,
      text: ({ name, account }) => name || account,
      render: ({ name, account }) => <Name>{name || account}</Name>,
    },
    {
      key: 'account',
      title: titles.account,
      width: 'minmax(10rem, 1.2fr)',
      sort: true,
      text: ({ account }) => account,
    },
    {
      key: 'country',
      title: titles.country,
      width: 'minmax(6.4rem, 1.1fr)',
      sort: true,
      text: ({ country }) => countryName(country),
      render: ({ country }) => <Country code={country} />,
    },
    { key: 'kind', title: titles.kind, width: '8.4rem', sort: true, text: ({ kind }) => kindName(kind) },
    {
      key: 'units',
      title: titles.units,
      width: `${Math.min(8, Math.max(4.4, 1.5 + 0.9 * trace.units.length))}rem`,
      text: ({ units }) => units.join(', '),
      render: ({ units }) => (
        <span class="swatches" role="img" aria-label={units.join(', ')}>
          {units.map((unit) => (
            <span key={unit} class="swatch" style={{ background: colourOf(trace, unit) }} />
          ))}
        </span>
      ),
    },
    {
      key: 'amount',
      title: titles.amount,
      align: 'end',
      width: 'minmax(8.7rem, 1fr)',
      sort: true,
      text: ({ amount }) => amount,
      render: ({ amount }) => <Amount value={amount} />,
    },
    {
      key: 'high',
      title: titles.range,
      align: 'end',
      width: 'minmax(10.2rem, 1fr)',
      sort: true,
      text: ({ low, high }) => fill(words.value.trace.range, { low: grouped(low), high: grouped(high) }),
      render: ({ low, high }) => (
        <span class="amount">{fill(words.value.trace.range, { low: short(low), high: short(high) })}</span>
      ),
    },
    day('first'),
    day('last'),
    {
      key: 'hops',
      title: titles.hops,
      align: 'end',
      width: '4.4rem',
      sort: true,
      text: ({ hops }) => (hops < 0 ? '' : String(hops)),
    },
  ]
}
