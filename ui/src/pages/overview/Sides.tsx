import type { ComponentChildren } from 'preact'
import { number, short } from '../../frame/amounts'
import { countryName } from '../../frame/Country'
import { How, type HowProps } from '../../frame/How'
import { route } from '../../frame/router'
import { kindName } from '../../trace/FilterBar'
import { type ListName, listOf, toggle } from '../../trace/filter'
import { colourOf, computed, type Overview, type Trace } from '../../trace/trace'
import { words } from '../../words'
import { countryParam } from './FlowMap'

interface Props {
  trace: Trace
  told: Overview
}

interface Bar {
  key: string
  name: string
  amount: string
  low?: string
  high?: string
  colour?: string
}

/** Units, kinds and countries as bars: each is made without its own filter, and is one. */
export function Sides({ trace, told }: Props) {
  const text = words.value.overview
  const how = computed(trace)
  return (
    <div class="sides">
      <Bars
        title={text.units}
        list="unit"
        how={{ what: 'overview.units', ...how }}
        bars={told.units.map(({ unit, amount }) => ({
          key: unit,
          name: unit || words.value.trace.noUnit,
          amount,
          colour: colourOf(trace, unit),
        }))}
      />
      <Bars
        title={text.kinds}
        list="kind"
        how={{ what: 'overview.kinds', ...how }}
        bars={told.by_kind.map(({ kind, amount }) => ({ key: kind, name: kindName(kind), amount }))}
      />
      <Bars
        title={text.byCountry}
        list="country"
        how={{ what: 'overview.byCountry', ...how }}
        bars={told.by_country.map(({ country, amount, low, high }) => ({
          key: countryParam(country),
          name: countryName(country),
          amount,
          low,
          high,
        }))}
      />
    </div>
  )
}

interface BarsProps {
  title: ComponentChildren
  list: ListName
  how: HowProps
  bars: readonly Bar[]
}

function Bars({ title, list, how, bars }: BarsProps) {
  const chosen = listOf(route.value.params, list)
  const most = Math.max(...bars.map(({ amount, high }) => Math.max(number(amount), number(high ?? '0'))), 1)
  const percent = (amount: string) => `${((100 * number(amount)) / most).toFixed(2)}%`
  return (
    <section class={`panel bars ${list}`}>
      <h2>
        {title} <How {...how} />
      </h2>
      {bars.length === 0 && <p class="dim">{words.value.overview.nothing}</p>}
      <ul>
        {bars.map(({ key, name, amount, low, high, colour }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={chosen.includes(key)}
              class={chosen.length > 0 && !chosen.includes(key) ? 'faded' : undefined}
              onClick={() => toggle(list, key)}
            >
              <span class="bar-name">
                <bdi>{name}</bdi>
              </span>
              <span class="amount">{short(amount)}</span>
              <span class="bar-track">
                <span class="bar" style={{ width: percent(amount), ...(colour ? { background: colour } : {}) }} />
                {low !== undefined && high !== undefined && low !== high && (
                  <span
                    class="bar-range"
                    style={{ left: percent(low), width: `calc(${percent(high)} - ${percent(low)})` }}
                  />
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
