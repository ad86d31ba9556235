import { useState } from 'preact/hooks'
import { Button } from './Button'
import { measures } from './JobsPanel'
import { cancelJob, type Job, mayCancel } from './jobs'

interface Props {
  job: Job
  /** What it does, e.g. "Importing". */
  title: string
  /** What the button says that stops it. */
  cancel: string
}

/** How far a job is, on the page that waits for it, with a button that stops it. */
export function JobProgress({ job, title, cancel }: Props) {
  const [asked, setAsked] = useState(false)
  const known = job.total > 0 ? { value: Math.min(job.done, job.total), max: job.total } : {}
  return (
    <section class="panel job-progress" aria-label={title}>
      <div>
        <strong>{title}</strong>
        <progress {...known} aria-label={title} />
        <span class="dim">{measures(job).join(' · ')}</span>
      </div>
      {mayCancel(job) && (
        <Button
          disabled={asked}
          onClick={() => {
            setAsked(true)
            cancelJob(job).catch(() => setAsked(false))
          }}
        >
          {cancel}
        </Button>
      )}
    </section>
  )
}
