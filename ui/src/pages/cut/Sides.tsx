import { Amount } from '../../frame/Amount'
import { Button } from '../../frame/Button'
import { Country, countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { Day } from '../../frame/Instant'
import { setParams } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import { fill, plural, words } from '../../words'
import { TableBox } from './TableBox'
import { type Cut, listText, percent, type Plan, shareOf, type State, type Stopped, toggled } from './data'

function amount<R>(key: string, title: string, value: (row: R) => string): Column<R> {
  return {
    key,
    title,
    align: 'end',
    sort: true,
    width: '11rem',
    text: value,
    render: (row) => <Amount value={value(row)} />,
    order: (row) => Number(value(row)),
  }
}

function share<R>(key: string, title: string, part: (row: R) => string, whole: (row: R) => string): Column<R> {
  return {
    key,
    title,
    align: 'end',
    sort: true,
    width: '7rem',
    text: (row) => shareOf(part(row), whole(row)),
    order: (row) => (Number(whole(row)) > 0 ? Number(part(row)) / Number(whole(row)) : 0),
  }
}

function accounts<R extends { readonly accounts: number }>(title: string): Column<R> {
  return {
    key: 'accounts',
    title,
    align: 'end',
    sort: true,
    width: '8rem',
    text: (row) => String(row.accounts),
    order: (row) => row.accounts,
  }
}

function country<R extends { readonly country: string }>(title: string): Column<R> {
  return {
    key: 'country',
    title,
    sort: true,
    width: 'minmax(10rem, 1fr)',
    text: (row) => countryName(row.country),
    render: (row) => <Country code={row.country} />,
  }
}

function stopped<R extends { readonly traced: string; readonly stops: string }>(title: {
  readonly traced: string
  readonly stopped: string
  readonly share: string
}): Column<R>[] {
  return [
    amount('traced', title.traced, (row) => row.traced),
    amount('stopped', title.stopped, (row) => row.stops),
    share(
      'share',
      title.share,
      (row) => row.stops,
      (row) => row.traced,
    ),
  ]
}

/** What countries could stop; ticked ones act together. */
export function States({
  cut,
  plan,
  acting,
  onPlan,
}: {
  cut: Cut
  plan: Plan
  acting: readonly string[]
  onPlan: () => void
}) {
  const text = words.value.cut
  const title = text.columns
  const isPast = cut.state === 'outdated'
  const tick = (row: State) => (acting.includes(row.country) ? text.states.yes : '')
  const columns: Column<State>[] = [
    ...(isPast
      ? []
      : [
          {
            key: 'act',
            title: title.act,
            width: '6rem',
            text: tick,
            render: (row: State) => <span class="cut-frozen">{tick(row)}</span>,
          },
        ]),
    country(title.country),
    accounts(title.accounts),
    amount('alone', title.couldStop, (row) => row.alone),
    share(
      'share',
      title.share,
      (row) => row.alone,
      () => plan.traced,
    ),
    amount('fair', title.fair, (row) => row.fair),
  ]
  return (
    <div class="cut-whatif">
      <ul class="cut-sentences">
        {plan.states.smallest.map((one) => (
          <li key={one.percent}>{coalition(one)}</li>
        ))}
      </ul>
      <div class="cut-chips">
        {!isPast && <span class="dim">{text.states.intro}</span>}
        <How what="cut.states" command={cut.command} inputs={plan.inputs} />
        {!isPast && (
          <Button disabled={acting.length === 0} onClick={onPlan}>
            {text.states.within}
          </Button>
        )}
      </div>
      <TableBox rows={plan.states.alone.length}>
        <Table
          label={text.tab.states}
          columns={columns}
          rows={plan.states.alone}
          keyOf={(row) => row.country}
          {...(isPast ? {} : { onOpen: (row: State) => setParams({ act: listText(toggled(acting, row.country)) }) })}
        />
      </TableBox>
    </div>
  )
}

function coalition(one: Plan['states']['smallest'][number]): string {
  const text = words.value.cut.states
  if (one.countries.length === 0) return fill(text.cannot, { percent: one.percent })
  const told = plural(one.exact ? text.coalition : text.coalitionAtMost, one.countries.length)
  return fill(told, { percent: one.percent, countries: one.countries.map(countryName).join(', ') })
}

/** The map's figures as tables: by country of origin, and by unit. */
export function Origins({ stopped: told }: { stopped: Stopped }) {
  const text = words.value.cut
  const title = text.columns
  type Row = Stopped['countries'][number]
  type Unit = Stopped['units'][number]
  const columns: Column<Row>[] = [country(title.country), ...stopped(title)]
  const units: Column<Unit>[] = [
    { key: 'unit', title: title.unit, sort: true, width: 'minmax(10rem, 1fr)', text: (row) => row.unit },
    ...stopped(title),
  ]
  return (
    <div class="cut-two">
      <TableBox rows={told.countries.length}>
        <Table label={text.tab.origins} columns={columns} rows={told.countries} keyOf={(row) => row.country} />
      </TableBox>
      <TableBox rows={told.units.length}>
        <Table label={title.unit} columns={units} rows={told.units} keyOf={(row) => row.unit} />
      </TableBox>
    </div>
  )
}

/** Plans that stop less honest money, and the same accounts frozen earlier. */
export function Gentler({ plan }: { plan: Plan }) {
  const text = words.value.cut
  const title = text.columns
  type Row = Plan['frontier'][number]
  const columns: Column<Row>[] = [
    accounts(title.accounts),
    amount('stops', title.stopped, (row) => row.stops),
    {
      key: 'share',
      title: title.share,
      align: 'end',
      sort: true,
      width: '7rem',
      text: (row) => percent(row.stops_share),
      order: (row) => Number(row.stops_share),
    },
    amount('collateral', title.collateral, (row) => row.collateral),
    {
      key: 'charge',
      title: title.charge,
      align: 'end',
      sort: true,
      width: '8rem',
      text: (row) => row.charge,
      order: (row) => Number(row.charge),
    },
  ]
  return (
    <TableBox rows={plan.frontier.length}>
      <Table
        label={text.tab.gentler}
        columns={columns}
        rows={plan.frontier}
        keyOf={(row) => `${row.accounts} ${row.collateral} ${row.charge}`}
        onOpen={(row) => setParams(row.charge ? { collateral: row.charge } : { k: row.accounts })}
      />
    </TableBox>
  )
}

/** What the whole plan would have stopped, frozen from the first of each month. */
export function Months({ plan }: { plan: Plan }) {
  const text = words.value.cut
  type Row = Plan['months'][number]
  const columns: Column<Row>[] = [
    {
      key: 'from',
      title: text.columns.month,
      sort: true,
      width: '10rem',
      text: (row) => row.from,
      render: (row) => <Day value={row.from} />,
    },
    amount('stops', text.columns.stopped, (row) => row.stops),
    share(
      'share',
      text.columns.share,
      (row) => row.stops,
      () => plan.traced,
    ),
  ]
  return (
    <TableBox rows={plan.months.length}>
      <Table label={text.tab.months} columns={columns} rows={plan.months} keyOf={(row) => row.from} />
    </TableBox>
  )
}

/** How sure the whole plan is, in the words of the terminal, and its files. */
export function Sure({ cut, plan }: { cut: Cut; plan: Plan }) {
  const text = words.value.cut
  const { smallest } = plan
  const everything = smallest.exact ? text.everything.exact : text.everything.range
  return (
    <div class="cut-whatif">
      <h2>{text.wholePlan}</h2>
      <p>{plan.answer}</p>
      <ul class="cut-sentences">
        {plan.how_sure.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {smallest.size > 0 && <li>{fill(plural(everything, smallest.size), { fewest: smallest.no_fewer_than })}</li>}
        {plan.notices.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="dim">{plan.assumes}</p>
      <h3>{text.files}</h3>
      <p class="cut-letters">
        {['report.html', 'plan.csv', 'countries.csv', 'frontier.csv', 'months.csv', 'plan.json'].map((file) => (
          <a key={file} href={`/api/cut/${cut.folder}/${file}`} download>
            {file}
          </a>
        ))}
      </p>
    </div>
  )
}
