import { useEffect, useRef, useState } from 'preact/hooks'
import { Count } from '../../frame/Amount'
import { grouped } from '../../frame/amounts'
import { get, type Page, post } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { How } from '../../frame/How'
import { runJob } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { useLoad } from '../../frame/useLoad'
import { fill, plural, words } from '../../words'
import { Decide, type Word } from './Decide'
import { Filters } from './Filters'
import { Keys } from './Keys'
import { MatchView } from './MatchView'
import { after, step, toUndo } from './queue'
import { reasonFits } from './reasons'
import { Queue } from './Queue'
import type { Hit, HitState, Match, State } from './types'
import { useKeys } from './useKeys'

const SHOWN_MOST = 1000
const STATES: readonly HitState[] = ['open', 'accepted', 'rejected', 'closed']

/** The queue on the left, the match that is looked at on the right; all of it goes by keys. */
export function Matches({ state, onDecided }: { state: State; onDecided: () => void }) {
  const text = words.value.screen
  const { state: wanted = 'open', list = '', least = '', q = '', match = '' } = route.value.params
  const hits = useLoad(
    (signal) =>
      get<Page<Hit>>(
        '/api/screen/matches',
        { state: wanted === 'all' ? '' : wanted, list, least, q, limit: SHOWN_MOST },
        signal,
      ),
    [wanted, list, least, q, state],
  )
  const rows = hits.value?.rows ?? []
  const chosen = match || rows[0]?.id || ''
  const shown = useLoad<Match | undefined>(
    (signal) =>
      chosen === '' ? Promise.resolve(undefined) : get(`/api/screen/matches/${encodeURIComponent(chosen)}`, {}, signal),
    [chosen],
  )
  const [decided, setDecided] = useState<Hit>()
  // What was decided here, the last at the end: it can be taken back though it left the queue.
  const [made, setMade] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Error>()
  const [keys, setKeys] = useState(false)
  const decide = useRef<(word: Word) => void>(() => {})
  const note = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const choose = (id: string) => setParams({ match: id })
  useEffect(() => setReason(''), [chosen])

  decide.current = (word) => {
    const one = shown.value?.hit
    if (!one || !may('work')) return
    const id = word.decision === 'undo' ? toUndo(shown.value, made) : one.id
    if (id === undefined) {
      setRefused(new Error(text.undoNone))
      return
    }
    const why = reason.trim() || (word.decision === 'undo' ? text.undoReason : '')
    if (why === '') {
      setRefused(new Error(text.noteMissing))
      note.current?.focus()
      return
    }
    setRefused(undefined)
    const next = wanted === 'all' || wanted === '' ? step(rows, one.id, 1) : after(rows, one.id)
    post<Match>(`/api/screen/matches/${encodeURIComponent(id)}`, { ...word, note: why }).then((now) => {
      setDecided(now.hit)
      setMade((before) => [...before.filter((each) => each !== id), ...(word.decision === 'undo' ? [] : [id])])
      if (id !== chosen && word.decision === 'undo') choose(id)
      else if (word.decision === 'undo' && now.hit.state === wanted) shown.again()
      else choose(next)
      onDecided()
    }, setRefused)
  }
  useKeys({
    onStep: (by) => choose(step(rows, chosen, by)),
    onDecide: (decision) => decide.current({ decision }),
    onNote: () => note.current?.focus(),
    onReason: (index) => {
      const usual = text.reasons[index]
      if (!usual || !shown.value) return
      const fits = reasonFits(index, shown.value.sides.compared)
      setRefused(fits ? undefined : new Error(fill(text.reasonUnfit, { reason: usual })))
      if (fits) setReason(usual)
    },
    onHelp: () => setKeys(true),
  })

  return (
    <div class="screening">
      <div class="screening-head">
        <div class="segments" role="group" aria-label={text.stateLabel}>
          {STATES.map((one) => (
            <Button
              key={one}
              pressed={wanted === one}
              onClick={() => setParams({ state: one === 'open' ? '' : one, match: '' }, { push: true })}
            >
              {text.states[one]} <Count value={state.counts[one]} />
            </Button>
          ))}
          <How what="screen.matches" command={`./wellhead review --case ${caseOf(state)} --all`} />
        </div>
        <Filters state={state} />
        <Button kind="quiet" onClick={() => setKeys(true)}>
          <kbd>?</kbd> {text.help}
        </Button>
      </div>
      {state.counts.accepted > 0 && may('work') && (
        <div class="trace-hint">
          <span>{plural(text.traceHint, state.counts.accepted)}</span>
          <Button onClick={() => void runJob('/api/trace').catch(setRefused)}>{text.trace}</Button>
        </div>
      )}
      <p class="unseen" role="status">
        {decided && fill(saved(decided), { party: decided.party_name, entry: decided.entry_name })}
      </p>
      {refused && <ErrorNotice error={refused} />}
      {hits.value && hits.value.total > rows.length && (
        <Notice
          title={fill(text.tooMany, { n: grouped(String(rows.length)), total: grouped(String(hits.value.total)) })}
        />
      )}
      <div class="screening-body">
        <Queue hits={hits} chosen={chosen} onChoose={choose} open={wanted === 'open'} />
        <Await load={shown}>
          {(one) =>
            one === undefined ? (
              <p class="dim">{text.choose}</p>
            ) : (
              <article class="match" aria-label={text.heading}>
                <Decide
                  match={one}
                  reason={reason}
                  onReason={setReason}
                  note={note}
                  mayUndo={toUndo(one, made) !== undefined}
                  onWord={(word) => decide.current(word)}
                />
                <MatchView match={one} caseName={caseOf(state)} />
              </article>
            )
          }
        </Await>
      </div>
      <Keys open={keys} onClose={() => setKeys(false)} />
    </div>
  )
}

function saved(hit: Hit): string {
  const text = words.value.screen.saved
  return hit.state === 'accepted' || hit.state === 'rejected' ? text[hit.state] : text.open
}

/** The case as it is typed: its store of lists lies in it. */
function caseOf(state: State): string {
  return state.store.folder.replace(/\/lists$/, '')
}
