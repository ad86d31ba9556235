import { useState } from 'preact/hooks'
import { Amount } from '../../frame/Amount'
import { number } from '../../frame/amounts'
import { get } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Country, countryName } from '../../frame/Country'
import { How } from '../../frame/How'
import { runJob, useJobDone } from '../../frame/jobs'
import { may } from '../../frame/session'
import { type Column, Table } from '../../frame/Table'
import { useLoad } from '../../frame/useLoad'
import { toggle } from '../../trace/filter'
import { type Bounds, type CountryRow, computed, type Overview, type Trace } from '../../trace/trace'
import { words } from '../../words'
import { countryParam } from './FlowMap'

interface Props {
  trace: Trace
  told: Overview
}

/** The same as the map as a table: each country, what of it reached each unit, and between which limits. */
export function FlowTable({ trace, told }: Props) {
  const text = words.value.overview
  const [refused, setRefused] = useState<Error>()
  const load = useLoad((signal) => get<Bounds>('/api/trace/bounds', {}, signal), [trace.result])
  useJobDone('cut', load.again)
  const bounds = load.value
  const bound = (row: CountryRow) =>
    bounds?.rows.find(
      ({ kind, origin, unit }) =>
        kind === 'country' && origin === row.country && (unit === '' || trace.units.length === 1),
    )
  const flow = (row: CountryRow, unit: string) =>
    told.flows.find((one) => one.country === row.country && one.unit === unit)?.amount ?? ''
  const titles = text.tableColumns
  const money = (key: string, title: string, of: (row: CountryRow) => string): Column<CountryRow> => ({
    key,
    title,
    align: 'end',
    width: 'minmax(7rem, 1fr)',
    sort: true,
    text: of,
    order: (row) => number(of(row)),
    render: (row) => (of(row) ? <Amount value={of(row)} /> : null),
  })
  const columns: Column<CountryRow>[] = [
    {
      key: 'country',
      title: titles.country,
      width: 'minmax(9rem, 1.4fr)',
      sort: true,
      text: ({ country }) => countryName(country),
      render: ({ country }) => <Country code={country} />,
    },
    money('amount', titles.amount, ({ amount }) => amount),
    money('low', titles.low, ({ low }) => low),
    money('high', titles.high, ({ high }) => high),
    ...(bounds?.state === 'ready'
      ? [
          money('least', titles.least, (row) => bound(row)?.low ?? ''),
          money('most', titles.most, (row) => bound(row)?.high ?? ''),
        ]
      : []),
    {
      key: 'sources',
      title: titles.sources,
      align: 'end',
      width: '6rem',
      sort: true,
      text: ({ sources }) => String(sources),
      order: ({ sources }) => sources,
    },
    ...trace.units.map(({ name }, index) =>
      money(`unit-${index}`, name || words.value.trace.noUnit, (row) => flow(row, name)),
    ),
  ]
  return (
    <div class="flow-table">
      {refused && <ErrorNotice error={refused} />}
      <Table
        label={text.byCountry}
        columns={columns}
        rows={told.by_country}
        keyOf={({ country }) => country}
        onOpen={({ country }) => toggle('country', countryParam(country))}
        sort={{ key: 'amount', descending: true }}
        tools={
          <>
            <How what="overview.byCountry" {...computed(trace)} />
            {bounds?.state === 'none' && may('work') && trace.state === 'ready' && (
              <Button
                kind="quiet"
                title={text.boundsTitle}
                onClick={() => {
                  setRefused(undefined)
                  runJob('/api/trace/bounds', {}).catch(setRefused)
                }}
              >
                {text.boundsButton}
              </Button>
            )}
          </>
        }
      />
    </div>
  )
}
