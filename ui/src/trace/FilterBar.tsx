import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../frame/Button'
import { countryName } from '../frame/Country'
import { Icon } from '../frame/Icon'
import { route, setParams } from '../frame/router'
import { fill, words } from '../words'
import { bucketOf, lastDay } from './buckets'
import { clearFilter, isFiltered, listOf, toggle, UNKNOWN } from './filter'
import { colourOf, type Trace } from './trace'

// Who types does not want an answer to every letter.
const REST_MILLIS = 120

/** What is chosen, as chips that can be taken away, and a search for accounts and names. */
export function FilterBar({ trace }: { trace: Trace }) {
  const { params } = route.value
  const text = words.value.trace
  const time = params['from'] || params['to']
  const last = lastDay(trace, bucketOf(trace.buckets, params['to'], trace.buckets.length - 1))
  return (
    <div class="filter-bar" role="group" aria-label={text.filter.label}>
      <Search />
      {!isFiltered(params) && <span class="dim">{text.filter.none}</span>}
      {listOf(params, 'unit').map((unit) => (
        <Chip
          key={unit}
          label={unit || text.noUnit}
          colour={colourOf(trace, unit)}
          onRemove={() => toggle('unit', unit)}
        />
      ))}
      {listOf(params, 'country').map((code) => (
        <Chip key={code} label={countryName(code === UNKNOWN ? '' : code)} onRemove={() => toggle('country', code)} />
      ))}
      {listOf(params, 'kind').map((kind) => (
        <Chip key={kind} label={kindName(kind)} onRemove={() => toggle('kind', kind)} />
      ))}
      {time && (
        <Chip
          label={fill(text.filter.time, { from: params['from'] ?? trace.buckets[0] ?? '', to: last })}
          onRemove={() => setParams({ from: '', to: '' }, { push: true })}
        />
      )}
      {params['text'] && (
        <Chip
          label={fill(text.filter.text, { text: params['text'] })}
          onRemove={() => setParams({ text: '' }, { push: true })}
        />
      )}
      {isFiltered(params) && (
        <Button kind="quiet" onClick={clearFilter}>
          {text.filter.clear}
        </Button>
      )}
    </div>
  )
}

/** What a kind of holder is called. */
export function kindName(kind: string): string {
  const { kinds } = words.value.trace
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kind
}

interface ChipProps {
  label: string
  colour?: string
  onRemove: () => void
}

function Chip({ label, colour, onRemove }: ChipProps) {
  return (
    <span class="chip">
      {colour && <span class="swatch" style={{ background: colour }} />}
      <bdi>{label}</bdi>
      <button type="button" aria-label={fill(words.value.trace.filter.remove, { what: label })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  )
}

function Search() {
  const text = words.value.trace.filter
  const set = route.value.params['text'] ?? ''
  const [typed, setTyped] = useState(set)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setTyped(set), [set])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement
    setTyped(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setParams({ text: value.trim() }), REST_MILLIS)
  }
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">{text.searchHint}</span>
      <input type="search" placeholder={text.search} value={typed} maxLength={200} onInput={type} />
    </label>
  )
}
