import { computed, effect, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { get, post, remove } from './api'
import { may, session } from './session'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** A command that the server runs. */
export interface Job {
  readonly id: string
  readonly verb: string
  /** The command line, as it would be typed. */
  readonly command: string
  readonly state: JobState
  /** What it is doing now. */
  readonly step: string
  /** What `items` counts, e.g. "rows". */
  readonly items_word: string
  readonly done: number
  /** 0 where it is not known. */
  readonly total: number
  readonly items: number
  readonly items_per_second: number
  readonly seconds_left: number | null
  readonly started_at: string | null
  readonly ended_at: string | null
  readonly exit_code: number | null
  readonly output: string
  readonly errors: string
  /** The folder of results, where it has one. */
  readonly result?: string
  readonly by: string
}

/** All jobs that the server remembers, the newest first. */
export const jobs = signal<readonly Job[]>([])

/** Whether the list of jobs is shown. */
export const jobsOpen = signal(false)

/** The job that runs now, else the one that waits longest. */
export const current = computed(
  () => jobs.value.find((job) => job.state === 'running') ?? jobs.value.findLast((job) => job.state === 'waiting'),
)

/** The last job that changed its state while this page was open; read out by screen readers. */
export const changedJob = signal<Job | undefined>(undefined)

/** Whether the job is over, however it went. */
export function ended(job: Job): boolean {
  return job.state !== 'waiting' && job.state !== 'running'
}

/** The jobs with one of them new, or newer. */
export function merged(list: readonly Job[], job: Job): readonly Job[] {
  return list.some((one) => one.id === job.id) ? list.map((one) => (one.id === job.id ? job : one)) : [job, ...list]
}

type Callback = (job: Job) => void
const listeners = new Set<{ verb: string; callback: Callback }>()

/** Calls back whenever a job of the verb has ended well, until the returned function is called. */
export function onJobDone(verb: string, callback: Callback): () => void {
  const listener = { verb, callback }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls back whenever a job of one of the verbs has ended well, as long as the component is shown. */
export function useJobDone(verbs: string | readonly string[], callback: Callback) {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    const ends = [verbs].flat().map((verb) => onJobDone(verb, (job) => latest.current(job)))
    return () => ends.forEach((end) => end())
  }, [[verbs].flat().join()])
}

function take(job: Job) {
  const before = jobs.value.find((one) => one.id === job.id)
  // Events and answers can overtake each other: what has ended does not run again.
  if (before && ended(before)) return
  jobs.value = merged(jobs.value, job)
  if (before?.state === job.state) return
  changedJob.value = job
  if (job.state === 'done') {
    for (const { verb, callback } of [...listeners]) if (verb === job.verb) callback(job)
  }
}

/** Starts a job by a POST that answers with it, and shows it. Throws what the server refuses. */
export async function runJob(path: string, body: unknown = {}): Promise<Job> {
  const job = await startJob(path, body)
  jobsOpen.value = true
  return job
}

/** As runJob, by a page that shows itself how far the job is. */
export async function startJob(path: string, body: unknown = {}): Promise<Job> {
  const job = await post<Job>(path, body)
  take(job)
  return job
}

/** Waits until a job is over, however it goes. */
export function over(job: Job): Promise<Job> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const now = jobs.value.find((one) => one.id === job.id)
      if (!now || !ended(now)) return
      resolve(now)
      queueMicrotask(() => stop())
    })
  })
}

/** The words that name the command, without what it is of: "share verify". */
export function commandWords(job: Job): string {
  const [, ...words] = job.command.split(' ')
  const given = words.findIndex((word) => !/^[a-z]+$/.test(word))
  return words.slice(0, given < 0 ? 2 : Math.min(given, 2)).join(' ')
}

/** Whether the person may stop a job: its own, or as administrator any. */
export function mayCancel(job: Job): boolean {
  return may('administer') || (may('work') && job.by === session.value?.person.name)
}

/** Asks the server to stop a job. */
export async function cancelJob(job: Job): Promise<void> {
  await remove(`/api/jobs/${encodeURIComponent(job.id)}`)
}

const AGAIN_MILLIS = 5_000

/** Follows the server's jobs until the returned function is called; goes on by itself after a broken connection. */
export function followJobs(): () => void {
  let events: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let over = false
  let first = true
  const load = async () => {
    const { jobs: list } = await get<{ jobs: readonly Job[] }>('/api/jobs')
    if (over) return
    if (first) jobs.value = list
    else [...list].reverse().forEach(take)
    first = false
  }
  const connect = () => {
    events = new EventSource('/api/jobs/events')
    // What happened while nobody listened is asked for.
    events.onopen = () => void load().catch(() => {})
    events.addEventListener('job', (event) => take(JSON.parse((event as MessageEvent<string>).data) as Job))
    events.onerror = () => {
      if (events?.readyState !== EventSource.CLOSED || over) return
      again = setTimeout(() => load().then(connect, () => !over && connect()), AGAIN_MILLIS)
    }
  }
  connect()
  return () => {
    over = true
    clearTimeout(again)
    events?.close()
  }
}
