import { Amount } from '../../frame/Amount'
import { post } from '../../frame/api'
import { grouped } from '../../frame/amounts'
import { Country, countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { Name } from '../../frame/Name'
import { writeAddress } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { TableBox } from './TableBox'
import { type Cut, type Freeze, percent, type Plan } from './data'

interface Props {
  cut: Cut
  plan: Plan
  /** Only the first so many. */
  chosen: number
  options: Readonly<Record<string, string | boolean>>
}

const ALONE_MOST = 200

/** The accounts to freeze, in order, with the draft of an order for each. */
export function PlanTable({ cut, plan, chosen, options }: Props) {
  const text = words.value.cut
  const asked = JSON.stringify(options)
  // It is counted of the case as it is now, which an older plan is not of.
  const isPast = cut.state === 'outdated'
  const alone = useLoad(
    async (signal) =>
      isPast
        ? undefined
        : post<{ rows: { account: string; stops: string }[] }>(
            '/api/cut/alone',
            { accounts: plan.freeze.slice(0, ALONE_MOST).map((one) => one.account), options },
            signal,
          ),
    [plan, asked, isPast],
  )
  const stopsAlone = new Map(alone.value?.rows.map((row) => [row.account, row.stops]))
  return (
    <TableBox rows={chosen}>
      <Table
        label={text.tab.accounts}
        columns={columns(cut.folder, isPast ? undefined : stopsAlone)}
        rows={plan.freeze.slice(0, chosen)}
        keyOf={(row) => row.account}
        to={(row) => writeAddress('/network', { account: row.account, policy: String(options['policy'] ?? '') })}
        tools={
          !isPast && (
            <span class="cut-tools">
              {text.columns.alone} <How what="cut.alone" command={cut.command} />
            </span>
          )
        }
        empty={text.nothing}
      />
    </TableBox>
  )
}

function columns(folder: string, alone: ReadonlyMap<string, string> | undefined): Column<Freeze>[] {
  const { columns: title, letterOf, forms } = words.value.cut
  const amount = (key: string, name: string, value: (row: Freeze) => string): Column<Freeze> => ({
    key,
    title: name,
    align: 'end',
    sort: true,
    width: '8rem',
    text: value,
    render: (row) => <Amount value={value(row)} />,
    order: (row) => Number(value(row)),
  })
  return [
    {
      key: 'rank',
      title: title.rank,
      align: 'end',
      sort: true,
      width: '4rem',
      text: (row) => String(row.rank),
      order: (row) => row.rank,
    },
    {
      key: 'account',
      title: title.account,
      sort: true,
      width: 'minmax(8.4rem, 1fr)',
      text: (row) => row.account,
      render: (row) => <Name>{row.account}</Name>,
    },
    {
      key: 'name',
      title: title.holder,
      sort: true,
      width: 'minmax(6rem, 1.4fr)',
      text: (row) => row.name,
      render: (row) => <Name>{row.name}</Name>,
    },
    {
      key: 'country',
      title: title.country,
      sort: true,
      width: '7rem',
      text: (row) => countryName(row.country),
      render: (row) => <Country code={row.country} />,
    },
    { key: 'kind', title: title.kind, sort: true, width: '6.5rem', text: (row) => row.kind },
    amount('stops', title.stops, (row) => row.stops),
    ...(alone ? [amount('alone', title.alone, (row) => alone.get(row.account) ?? '')] : []),
    {
      key: 'together',
      title: title.together,
      align: 'end',
      width: '5.6rem',
      text: (row) => percent(row.cumulative_share),
    },
    amount('collateral', title.collateral, (row) => row.collateral),
    {
      key: 'letter',
      title: title.letter,
      width: '8rem',
      text: (row) => letter(row),
      render: (row) => (
        <span class="cut-letters">
          {(['txt', 'docx'] as const).map((form) => (
            <a
              key={form}
              href={`/api/cut/${folder}/${letter(row)}.${form}`}
              download
              tabIndex={-1}
              title={fill(letterOf, { account: row.account, form: forms[form] })}
              aria-label={fill(letterOf, { account: row.account, form: forms[form] })}
              onClick={(event) => event.stopPropagation()}
            >
              {forms[form]}
            </a>
          ))}
        </span>
      ),
    },
  ]
}

/** The name of the draft: by rank, so that no name out of data becomes one of a file. */
function letter(row: Freeze): string {
  return `order-${String(row.rank).padStart(3, '0')}`
}

/** What stands in a title or a sentence. */
export function amountText(value: string, currency: string): string {
  return currency ? `${grouped(value)} ${currency}` : grouped(value)
}
