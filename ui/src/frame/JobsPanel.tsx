import { useEffect, useRef, useState } from 'preact/hooks'
import { fill, words } from '../words'
import { grouped } from './amounts'
import { Button } from './Button'
import { inFieldNames } from './fieldNames'
import { Icon } from './Icon'
import { Instant } from './Instant'
import {
  cancelJob,
  changedJob,
  commandWords,
  current,
  ended,
  followJobs,
  type Job,
  jobs,
  jobsOpen,
  mayCancel,
} from './jobs'

/** The job that runs, in the header, and behind it the list of the last ones. */
export function JobsPanel() {
  const box = useRef<HTMLDivElement>(null)
  const text = words.value.frame.jobs
  const job = current.value
  const open = jobsOpen.value
  useEffect(followJobs, [])
  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node)
      if (outside) jobsOpen.value = false
    }
    addEventListener('keydown', close)
    addEventListener('pointerdown', close)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('pointerdown', close)
    }
  }, [open])
  return (
    <div class="jobs" ref={box}>
      <Button kind="quiet" class="jobs-button" expanded={open} onClick={() => (jobsOpen.value = !open)}>
        <Icon name="jobs" />
        {job ? (
          <>
            <span>{verbName(job)}</span>
            <Bar job={job} />
            <span class="jobs-share">{percent(job)}</span>
          </>
        ) : (
          <span>{text.idle}</span>
        )}
      </Button>
      <p class="unseen" aria-live="polite">
        {changedJob.value && fill(text.announce[changedJob.value.state], { verb: verbName(changedJob.value) })}
      </p>
      {open && (
        <section class="jobs-panel" aria-label={text.title}>
          {jobs.value.length === 0 && <p class="dim">{text.none}</p>}
          {jobs.value.map((one, index) => (
            <JobEntry key={one.id} job={one} startOpen={index === 0 && one.state === 'failed'} />
          ))}
        </section>
      )}
    </div>
  )
}

function JobEntry({ job, startOpen }: { job: Job; startOpen: boolean }) {
  const { jobs: text } = words.value.frame
  const [asked, setAsked] = useState(false)
  return (
    <article class={`job ${job.state}`}>
      <header>
        <strong>{verbName(job)}</strong>
        <span class={`state ${job.state}`}>{text.states[job.state]}</span>
        <span class="dim">
          {job.started_at && <Instant value={job.started_at} />} {job.by && fill(text.by, { person: job.by })}
        </span>
        {!ended(job) && mayCancel(job) && (
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
      </header>
      {!ended(job) && (
        <>
          <Bar job={job} label />
          <p class="job-step">
            <span>{job.step}</span>
            <span class="dim">{measures(job).join(' · ')}</span>
          </p>
        </>
      )}
      {job.errors && <pre class="job-errors">{inFieldNames(job.errors)}</pre>}
      <details open={startOpen}>
        <summary>{text.command}</summary>
        <pre class="command">{job.command}</pre>
        {job.output && <pre>{job.output}</pre>}
        {job.result && <p class="dim">{fill(text.result, { folder: job.result })}</p>}
      </details>
    </article>
  )
}

function Bar({ job, label }: { job: Job; label?: boolean }) {
  const known = job.total > 0 ? { value: Math.min(job.done, job.total), max: job.total } : {}
  return <progress {...known} aria-label={label ? job.step || verbName(job) : undefined} aria-hidden={!label} />
}

/** What can be said of how far a job is: of how much, how fast, how long it will take. */
export function measures(job: Job): string[] {
  const text = words.value.frame.jobs
  const rate = Math.round(job.items_per_second)
  return [
    job.total > 0 ? percent(job) : '',
    rate > 0 ? fill(text.rate, { n: grouped(String(rate)), items: job.items_word }) : '',
    job.seconds_left == null ? '' : fill(text.left, { time: duration(job.seconds_left) }),
  ].filter(Boolean)
}

function percent(job: Job): string {
  return job.total > 0 ? `${Math.floor((100 * Math.min(job.done, job.total)) / job.total)} %` : ''
}

/** A time span to two units. */
export function duration(seconds: number): string {
  const text = words.value.frame.jobs
  const s = Math.max(0, Math.round(seconds))
  if (s < 60) return fill(text.seconds, { n: s })
  if (s < 3600) return fill(text.minutes, { m: Math.floor(s / 60), s: s % 60 })
  return fill(text.hours, { h: Math.floor(s / 3600), m: Math.floor((s % 3600) / 60) })
}

/** What a job is called. Those of sharing differ too much for one name: they are called as their commands are. */
export function verbName(job: Job): string {
  const { verbs } = words.value.frame
  const command = job.verb === 'share' ? commandWords(job) : ''
  if (command) return command.charAt(0).toUpperCase() + command.slice(1)
  return job.verb in verbs
    ? verbs[job.verb as keyof typeof verbs]
    : job.verb.charAt(0).toUpperCase() + job.verb.slice(1)
}
