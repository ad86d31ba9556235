import { signal } from '@preact/signals'
import { get } from '../../frame/api'
import { type Job, jobs, startJob } from '../../frame/jobs'
import { useLoad } from '../../frame/useLoad'
import type { Preview } from './types'

/** What was last looked at from this tab. */
interface Looked {
  /** What was chosen, as a text. */
  readonly of: string
  readonly job: string
  /** A server that began anew numbers its jobs anew: the number alone says nothing. */
  readonly command: string
}

const KEY = 'wellhead.preview'

// A long look goes on while the page is loaded anew.
const looked = signal<Looked | undefined>(kept())

function kept(): Looked | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Begins to look. */
export async function look(wanted: unknown): Promise<void> {
  const job = await startJob('/api/share/preview', wanted)
  looked.value = { of: JSON.stringify(wanted), job: job.id, command: job.command }
  sessionStorage.setItem(KEY, JSON.stringify(looked.value))
}

/** The job that looks, or looked, at exactly this; and what it found. */
export function useLook(wanted: unknown) {
  const { of, job: id, command } = looked.value ?? {}
  const job: Job | undefined =
    of === JSON.stringify(wanted) ? jobs.value.find((one) => one.id === id && one.command === command) : undefined
  const done = job?.state === 'done'
  const load = useLoad<Preview | undefined>(
    (signal) =>
      done ? get<Preview>(`/api/share/preview/${encodeURIComponent(job.id)}`, {}, signal) : Promise.resolve(undefined),
    [done && job.id, done && job.command],
  )
  return { job, error: load.error, preview: done && !load.loading ? load.value : undefined }
}
