import { signal } from '@preact/signals'
import { remove, sendFile } from './api'
import { writeAddress } from './router'

/** A file on its way to the server, or there. */
export interface Upload {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'here' | 'failed'
  /** How much has gone, 0 to 1. */
  readonly share: number
  /** What it is called there. */
  readonly name: string
  readonly error?: Error
}

const PATH = '/api/import/files'
// A server refuses addresses of any length, and names of files may have any.
const NAME_CHARS_MOST = 500

/** Files that go to the server one after the other, as they are, and wait there for a command. Outlives the view that shows them. */
export class Uploads {
  readonly files = signal<readonly Upload[]>([])
  /** What the server calls them together; "" before the first is there. */
  batch = ''
  private last = 0
  private busy = false
  private generation = 0

  /** Adds files and sends them. */
  add(files: Iterable<File>) {
    const added = [...files].map((file) => ({
      key: ++this.last,
      file,
      state: 'waiting' as const,
      share: 0,
      name: file.name,
    }))
    this.files.value = [...this.files.value, ...added]
    void this.send()
  }

  /** Takes one out, here and there. */
  drop(upload: Upload) {
    this.files.value = this.files.value.filter(({ key }) => key !== upload.key)
    if (upload.state === 'here') {
      remove(writeAddress(PATH, { batch: this.batch, name: upload.name })).catch(() => {})
    }
  }

  /** Forgets all: a command has taken them. */
  clear() {
    this.files.value = []
    this.batch = ''
    this.generation++
  }

  /** Whether all are there. */
  get ready(): boolean {
    return this.files.value.every(({ state }) => state === 'here' || state === 'failed')
  }

  private change(key: number, changes: Partial<Upload>) {
    this.files.value = this.files.value.map((one) => (one.key === key ? { ...one, ...changes } : one))
  }

  private async send() {
    if (this.busy) return
    this.busy = true
    for (let next = this.next(); next; next = this.next()) await this.sendOne(next)
    this.busy = false
  }

  private next(): Upload | undefined {
    return this.files.value.find(({ state }) => state === 'waiting')
  }

  private async sendOne({ key, file }: Upload) {
    const generation = this.generation
    this.change(key, { state: 'sending' })
    try {
      const path = writeAddress(PATH, { batch: this.batch, name: shortened(file.name) })
      const there = await sendFile<{ batch: string; name: string }>(path, file, (share) => this.change(key, { share }))
      if (generation !== this.generation) return
      this.batch = there.batch
      const here = this.files.value.find((one) => one.key === key)
      if (here) this.change(key, { state: 'here', share: 1, name: there.name })
      // It was taken out while it was on its way.
      else remove(writeAddress(PATH, { batch: there.batch, name: there.name })).catch(() => {})
    } catch (cause) {
      this.change(key, { state: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) })
    }
  }
}

/** A name for people: without what commands a screen or turns the line around, by which one file looks like another. */
export function legible(name: string): string {
  return name.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

function shortened(name: string): string {
  return name.length <= NAME_CHARS_MOST ? name : name.slice(0, NAME_CHARS_MOST / 2) + name.slice(-NAME_CHARS_MOST / 2)
}
