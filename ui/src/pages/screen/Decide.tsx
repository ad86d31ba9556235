import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { Icon } from '../../frame/Icon'
import { Name } from '../../frame/Name'
import { may } from '../../frame/session'
import { words } from '../../words'
import { reasonFits } from './reasons'
import type { Match } from './types'

/** A person's word for a match. */
export interface Word {
  readonly decision: 'accept' | 'reject' | 'undo'
  readonly unit?: string
}

interface Props {
  match: Match
  reason: string
  onReason: (reason: string) => void
  note: RefObject<HTMLInputElement | null>
  /** Whether there is a decision to take back: of this match, or the last one made here. */
  mayUndo: boolean
  onWord: (word: Word) => void
}

/** Both names, how the match stands, and the buttons to decide. */
export function Decide({ match, reason, onReason, note, mayUndo, onWord }: Props) {
  const text = words.value.screen
  const { hit, sides } = match
  const [unit, setUnit] = useState('')
  const accept = () => onWord(unit.trim() === '' ? { decision: 'accept' } : { decision: 'accept', unit: unit.trim() })
  return (
    <header class="decide">
      <div class="decide-names">
        <h2>
          <Name>{hit.party_name}</Name>
          <span class="dim same-as" aria-hidden="true">
            ≟
          </span>
          <Name>{hit.entry_name}</Name>
        </h2>
        <p class="dim">
          <bdi>{hit.party}</bdi> · <bdi>{hit.entry}</bdi>
        </p>
        <p>
          <span class={`state-mark ${hit.state}`}>{text.state[hit.state]}</span> <bdi>{hit.why}</bdi>
        </p>
      </div>
      {may('work') && hit.state !== 'closed' && (
        <div class="decide-form">
          <Field label={text.note} hint={text.noteHint}>
            <input
              ref={note}
              value={reason}
              maxLength={500}
              dir="auto"
              list="usual-reasons"
              onInput={(event) => onReason(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          </Field>
          <datalist id="usual-reasons">
            {text.reasons
              .filter((_, index) => reasonFits(index, sides.compared))
              .map((usual) => (
                <option key={usual} value={usual} />
              ))}
          </datalist>
          <Field label={text.unit} hint={text.unitHint}>
            <input
              value={unit}
              maxLength={200}
              dir="auto"
              placeholder={hit.entry_name}
              onInput={(event) => setUnit(event.currentTarget.value)}
            />
          </Field>
          <div class="decide-buttons">
            <Button kind="main" title={text.acceptTitle} onClick={accept}>
              <Icon name="check" /> {text.accept}
              <kbd aria-hidden="true">A</kbd>
            </Button>
            <Button kind="danger" title={text.rejectTitle} onClick={() => onWord({ decision: 'reject' })}>
              <Icon name="close" /> {text.reject}
              <kbd aria-hidden="true">R</kbd>
            </Button>
            <Button title={text.undoTitle} disabled={!mayUndo} onClick={() => onWord({ decision: 'undo' })}>
              {text.undo}
              <kbd aria-hidden="true">U</kbd>
            </Button>
          </div>
        </div>
      )}
    </header>
  )
}
