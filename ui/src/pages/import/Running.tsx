import { useState } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { measures } from '../../frame/JobsPanel'
import { cancelJob, ended, type Job, jobs } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { may } from '../../frame/session'
import { words } from '../../words'
import { started } from './wanted'

/** The import that runs, with its rate, and how one that this page started ended where it did not go well. */
export function Running() {
  const text = words.value.imports
  const running = jobs.value.find((job) => job.verb === 'import' && !ended(job))
  const mine = jobs.value.find((job) => job.id === started.value)
  if (running) return <Progress job={running} />
  if (mine?.state === 'cancelled') return <Notice kind="warn" title={text.cancelled} />
  if (mine?.state === 'failed') {
    return (
      <Notice kind="bad" title={text.failed}>
        <pre class="told" tabIndex={0}>
          {[mine.errors, mine.output].filter(Boolean).join('\n')}
        </pre>
      </Notice>
    )
  }
  return null
}

function Progress({ job }: { job: Job }) {
  const text = words.value.imports
  const [asked, setAsked] = useState(false)
  const known = job.total > 0 ? { value: Math.min(job.done, job.total), max: job.total } : {}
  const title = job.state === 'waiting' ? text.waiting : text.running
  return (
    <section class="panel running" aria-label={title}>
      <div>
        <strong>{title}</strong>
        <progress {...known} aria-label={title} />
        <span class="dim">{measures(job).join(' · ')}</span>
      </div>
      {may('work') && (
        <Button
          disabled={asked}
          onClick={() => {
            setAsked(true)
            cancelJob(job).catch(() => setAsked(false))
          }}
        >
          {text.cancel}
        </Button>
      )}
    </section>
  )
}
