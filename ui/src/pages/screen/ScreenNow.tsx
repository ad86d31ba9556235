import { useState } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { Icon } from '../../frame/Icon'
import { ended, jobs, runJob } from '../../frame/jobs'
import { may } from '../../frame/session'
import { words } from '../../words'
import type { State } from './types'

/** Screens the parties against the lists as they are now. */
export function ScreenNow({ state, onRefused }: { state: State; onRefused: (error?: Error) => void }) {
  const text = words.value.screen
  const [threshold, setThreshold] = useState('')
  if (!may('work')) return null
  const busy = jobs.value.some((job) => job.verb === 'screen' && !ended(job))
  const run = () => {
    onRefused(undefined)
    runJob('/api/screen', threshold === '' ? {} : { threshold }).catch(onRefused)
  }
  return (
    <>
      <label class="threshold">
        {text.threshold}
        <input
          type="number"
          min="0"
          max="1"
          step="0.05"
          placeholder={state.is_screened ? state.threshold : '0.700'}
          value={threshold}
          onInput={(event) => setThreshold(event.currentTarget.value)}
        />
      </label>
      <Button kind="main" title={text.runTitle} disabled={busy} onClick={run}>
        <Icon name="run" /> {text.run}
      </Button>
    </>
  )
}
