import { expect, test } from 'vitest'
import { type Job, jobs, merged, over } from './jobs'
import { duration, measures, verbName } from './JobsPanel'

const job: Job = {
  id: '7',
  verb: 'trace',
  command: 'wellhead trace --case antalya',
  state: 'running',
  step: 'Walking',
  items_word: 'payments',
  done: 450,
  total: 1000,
  items: 450,
  items_per_second: 1234567.8,
  seconds_left: 83,
  started_at: '2026-01-01T00:00:00Z',
  ended_at: null,
  exit_code: null,
  output: '',
  errors: '',
  result: '',
  by: '',
}

test('a running job tells how far it is, how fast, and how long it will take', () => {
  expect(measures(job)).toEqual(['45 %', '1,234,568 payments/s', '1 min 23 s left'])
})

test('what is not known is not told', () => {
  expect(measures({ ...job, total: 0, items_per_second: 0, seconds_left: null })).toEqual([])
})

test('time spans have two units', () => {
  expect([duration(0.4), duration(59.4), duration(60), duration(7260)]).toEqual([
    '0 s',
    '59 s',
    '1 min 0 s',
    '2 h 1 min',
  ])
})

test('a job that is known is replaced in its place, a new one comes first', () => {
  const other = { ...job, id: '6' }
  const done = { ...other, state: 'done' as const }
  expect(merged([job, other], done)).toEqual([job, done])
  expect(merged([other], job)).toEqual([job, other])
})

test('jobs of sharing are called by their commands', () => {
  const named = (command: string) => verbName({ ...job, verb: 'share', command })
  expect(named('./wellhead share verify antalya/share/releases/x --key k.pub')).toBe('Share verify')
  expect(named('./wellhead share --case antalya --tlp clear')).toBe('Share')
  expect(named('./wellhead key new --name Anna')).toBe('Key new')
  expect(verbName(job)).toBe('Trace')
})

test('whoever waits for a job is told how it ended', async () => {
  jobs.value = [job]
  const waiting = over(job)
  jobs.value = merged(jobs.value, { ...job, state: 'failed', errors: 'wrong passphrase' })
  expect((await waiting).errors).toBe('wrong passphrase')
})
