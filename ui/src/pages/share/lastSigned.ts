import { signal } from '@preact/signals'
import type { Job } from '../../frame/jobs'

/** What was signed last on this page, and whose key did; until it is read. */
export const signed = signal<{ readonly job: Job; readonly by: string } | undefined>(undefined)
