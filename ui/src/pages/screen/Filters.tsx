import { route, setParams } from '../../frame/router'
import { words } from '../../words'
import type { State } from './types'

const SCORES = ['0.95', '0.9', '0.8', '0.7'] as const

/** Which matches are in the queue: by list, by score, by what is written in names and ids. */
export function Filters({ state }: { state: State }) {
  const text = words.value.screen.filter
  const { list = '', least = '', q = '' } = route.value.params
  return (
    <div class="filters">
      <label>
        {text.list}{' '}
        <select value={list} onChange={(event) => setParams({ list: event.currentTarget.value, match: '' })}>
          <option value="">{text.all}</option>
          {state.lists.map((one) => (
            <option key={one.list} value={one.list}>
              {one.list}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.least}{' '}
        <select value={least} onChange={(event) => setParams({ least: event.currentTarget.value, match: '' })}>
          <option value="">{text.all}</option>
          {SCORES.map((score) => (
            <option key={score} value={score}>
              {score}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        placeholder={text.search}
        aria-label={text.search}
        dir="auto"
        value={q}
        onInput={(event) => setParams({ q: event.currentTarget.value, match: '' })}
      />
    </div>
  )
}
