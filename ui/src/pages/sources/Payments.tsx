import { type Page, get } from '../../frame/api'
import { Country, countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { Name } from '../../frame/Name'
import { partOf, pathOf } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import type { Trace } from '../../trace/trace'
import { words } from '../../words'
import type { Payment } from './data'
import { bookedColumn, carriedColumns } from './paymentColumns'

/** All payments of the account, whether they carried traced money or not, down to file and line. */
export function Payments({ account, trace }: { account: string; trace: Trace }) {
  const text = words.value.sources
  const titles = text.paymentColumns
  const path = `/api/trace/sources/${partOf(account)}/payments`
  const columns: Column<Payment>[] = [
    bookedColumn<Payment>(titles),
    { key: 'direction', title: titles.direction, width: '5.5rem', text: ({ direction }) => titles[direction] },
    {
      key: 'other',
      title: titles.other,
      width: 'minmax(10rem, 1.6fr)',
      text: ({ other }) => other.name || other.account,
      render: ({ other }) => <Name>{other.name || other.account}</Name>,
    },
    { key: 'account', title: titles.account, width: 'minmax(7rem, 1fr)', text: ({ other }) => other.account },
    {
      key: 'country',
      title: titles.country,
      width: '7rem',
      text: ({ other }) => countryName(other.country),
      render: ({ other }) => <Country code={other.country} />,
    },
    ...carriedColumns<Payment>(titles),
  ]
  return (
    <section class="panel">
      <header class="panel-head">
        <h2>{text.payments}</h2>
        <How what="sources.payments" inputs={trace.inputs} />
      </header>
      <div class="rows payments">
        <Table
          label={text.payments}
          columns={columns}
          rows={(offset, limit, _sort, signal) => get<Page<Payment>>(path, { offset, limit }, signal)}
          version={`${account} ${trace.result} ${trace.written_at}`}
          keyOf={({ id, place }) => `${place} ${id}`}
          to={({ other }) => pathOf('sources', other.account)}
          csv={`${path}.csv`}
        />
      </div>
    </section>
  )
}
