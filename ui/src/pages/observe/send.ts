import { sendFile } from '../../frame/api'
import { writeAddress } from '../../frame/router'

/** Files that the server took, to be named in a request. */
export interface Sent {
  readonly batch: string
  /** What they are called there, in the order in which they were sent. */
  readonly files: readonly string[]
}

/** How much of a file has gone, 0 to 1. */
export type OnSent = (file: File, share: number) => void

/** Sends files one after the other into one batch. */
export async function sendAll(files: readonly File[], onSent: OnSent = () => {}): Promise<Sent> {
  let batch = ''
  const names: string[] = []
  for (const file of files) {
    const path = writeAddress('/api/import/files', { batch, name: file.name })
    const there = await sendFile<{ batch: string; name: string }>(path, file, (share) => onSent(file, share))
    batch = there.batch
    names.push(there.name)
  }
  return { batch, files: names }
}

// A comma stands between the two bounds of this one.
const BOUNDS = 'scale_by_cars'

/** What is meant by what was typed: many write 0,25 for 0.25. */
export function numberOf(name: string, typed: string): string {
  const trimmed = typed.trim()
  return name !== BOUNDS && /^\d*,\d+$/.test(trimmed) ? trimmed.replace(',', '.') : trimmed
}

/** Whether it can be a number of metres, pixels or degrees, or two bounds of one. */
export function isScale(name: string, typed: string): boolean {
  const parts = numberOf(name, typed).split(',')
  return (
    parts.length === (name === BOUNDS ? 2 : 1) &&
    parts.every((part) => /^\s*(\d+\.?\d*|\.\d+)\s*$/.test(part) && Number(part) > 0)
  )
}
