import { Amount, Count } from '../../frame/Amount'
import { grouped, number, short } from '../../frame/amounts'
import { Figure } from '../../frame/Figure'
import { route } from '../../frame/router'
import { isFiltered } from '../../trace/filter'
import { computed, type Overview, type Trace, type Under } from '../../trace/trace'
import { fill, plural, words } from '../../words'

interface Props {
  trace: Trace
  told: Overview
}

/** The figures of the answer, as the terminal says them. */
export function Figures({ trace, told }: Props) {
  const text = words.value.overview
  const how = computed(trace)
  const units = new Set(told.flows.map(({ unit }) => unit)).size
  const shares = told.under_every_policy.filter(({ policy }) => policy !== 'poison')
  const whole = told.received === told.traced
  return (
    <div class="figures">
      <Figure label={text.received} note={plural(text.receivedNote, units)} how={{ what: 'overview.received', ...how }}>
        <Amount value={told.received} currency={told.currency} />
      </Figure>
      <Figure
        label={text.traced}
        note={whole ? text.tracedAll : text.tracedPart}
        how={{ what: 'overview.traced', ...how }}
      >
        <Amount value={told.traced} currency={told.currency} />
      </Figure>
      {isFiltered(route.value.params) && (
        <Figure label={text.chosen} note={rangeNote(told, shares)} how={{ what: 'overview.chosen', ...how }}>
          <Amount value={told.amount} currency={told.currency} />
        </Figure>
      )}
      <Figure label={text.countries} note={countriesNote(told)} how={{ what: 'overview.countries', ...how }}>
        <Count value={told.countries} />
      </Figure>
      <Figure label={text.sources} note={sourcesNote(shares)} how={{ what: 'overview.sources', ...how }}>
        <Count value={told.sources} />
      </Figure>
    </div>
  )
}

function rangeNote(told: Overview, shares: readonly Under[]): string {
  const text = words.value.overview
  const amounts = shares.map(({ amount }) => amount).sort((a, b) => number(a) - number(b))
  const [low, high] = [amounts[0], amounts.at(-1)]
  if (low === undefined || high === undefined) return ''
  const values = { low: short(low), high: short(high) }
  if (told.policy === 'poison') return fill(text.chosenPoison, values)
  return low === high ? text.chosenSame : fill(text.chosenNote, values)
}

function countriesNote(told: Overview): string {
  const text = words.value.overview
  const members =
    told.g20 === 0 ? text.g20None : told.g20 === told.countries ? text.g20All : fill(text.g20, { n: told.g20 })
  return members + (told.boundary_only > 0 ? plural(text.boundaryOnly, told.boundary_only) : '')
}

function sourcesNote(shares: readonly Under[]): string {
  const counts = shares.map(({ sources }) => sources)
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  if (counts.length < 2 || low === high) return ''
  return fill(words.value.overview.sourcesNote, { low: grouped(String(low)), high: grouped(String(high)) })
}
