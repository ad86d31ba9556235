import { useState } from 'preact/hooks'
import { ErrorNotice } from '../frame/Await'
import { Button } from '../frame/Button'
import { Dialog } from '../frame/Dialog'
import { Field } from '../frame/Field'
import { Icon } from '../frame/Icon'
import { current, jobs, runJob } from '../frame/jobs'
import { measures } from '../frame/JobsPanel'
import { may } from '../frame/session'
import { words } from '../words'
import type { Trace } from './trace'

interface FormProps {
  options: Readonly<Record<string, string>>
  /** Why it cannot be started now, where that is known. */
  blocked?: string | undefined
  onStarted?: () => void
}

/** What a trace may be asked, and the button that starts it. */
export function TraceForm({ options, blocked, onStarted }: FormProps) {
  const text = words.value.trace.start
  const [byParty, setByParty] = useState(options['by'] === 'party')
  const [overdraft, setOverdraft] = useState(options['overdraft'] ?? '')
  const [accepted, setAccepted] = useState(true)
  const [refused, setRefused] = useState<Error>()
  const wrong = overdraft !== '' && !/^\d{1,6}[smhd]$/.test(overdraft)
  const why = may('work') ? blocked : text.mayNot
  const start = (event: Event) => {
    event.preventDefault()
    if (wrong || why) return
    setRefused(undefined)
    runJob('/api/trace', {
      ...(byParty ? { by: 'party' } : {}),
      ...(overdraft ? { overdraft } : {}),
      ...(accepted ? {} : { accepted: false }),
    }).then(onStarted, setRefused)
  }
  return (
    <form class="trace-form" onSubmit={start}>
      {refused && <ErrorNotice error={refused} />}
      <Check label={text.byParty} hint={text.byPartyHint} value={byParty} onChange={setByParty} />
      <Check label={text.accepted} hint={text.acceptedHint} value={accepted} onChange={setAccepted} />
      <Field label={text.overdraft} hint={text.overdraftHint} error={wrong ? text.overdraftHint : undefined}>
        <input
          value={overdraft}
          size={8}
          onInput={(event: Event) => setOverdraft((event.currentTarget as HTMLInputElement).value.trim())}
        />
      </Field>
      <div class="trace-begin">
        <Button kind="main" type="submit" disabled={Boolean(why) || running() !== undefined}>
          <Icon name="run" /> {text.button}
        </Button>
        {why && <span class="dim">{why}</span>}
      </div>
    </form>
  )
}

interface CheckProps {
  label: string
  hint: string
  value: boolean
  onChange: (value: boolean) => void
}

function Check({ label, hint, value, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => onChange((event.currentTarget as HTMLInputElement).checked)}
      />
      <span>
        {label}
        <small class="dim">{hint}</small>
      </span>
    </label>
  )
}

/** The button beside the title that traces once more, with the options in a dialog. */
export function TraceAgain({ trace }: { trace: Trace }) {
  const [open, setOpen] = useState(false)
  const text = words.value.trace.start
  if (!may('work')) return null
  return (
    <>
      <Button disabled={running() !== undefined} onClick={() => setOpen(true)}>
        <Icon name="run" /> {text.again}
      </Button>
      <Dialog title={text.title} open={open} onClose={() => setOpen(false)}>
        <TraceForm options={trace.options} onStarted={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** The trace that runs or waits now. */
export function running() {
  return jobs.value.find((job) => job.verb === 'trace' && (job.state === 'running' || job.state === 'waiting'))
}

/** How far the trace is that runs now. */
export function TraceProgress() {
  const job = running()
  if (!job) return null
  const text = words.value.trace.start
  const known = job.total > 0 ? { value: Math.min(job.done, job.total), max: job.total } : {}
  return (
    <div class="trace-progress" role="status">
      <strong>{job.state === 'waiting' && current.value !== job ? text.waiting : text.running}</strong>
      <progress {...known} aria-label={job.step || text.running} />
      <span class="dim">{[job.step, ...measures(job)].filter(Boolean).join(' · ')}</span>
    </div>
  )
}
