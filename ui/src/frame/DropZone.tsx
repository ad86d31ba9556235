import './work.css'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from './Button'
import { Icon } from './Icon'

interface Props {
  title: string
  hint: string
  /** The button's text, for who has no mouse. */
  button: string
  /** What the files are for, for screen readers. */
  label: string
  onFiles: (files: File[]) => void
  children?: ComponentChildren
}

/** Takes files that are dragged in, or chosen by a button. Of a dropped folder it takes all that is in it. */
export function DropZone({ title, hint, button, label, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const entries = [...(event.dataTransfer?.items ?? [])]
      .map((item) => item.webkitGetAsEntry())
      .filter((e) => e !== null)
    if (entries.length === 0) onFiles([...(event.dataTransfer?.files ?? [])])
    else void Promise.all(entries.map(filesOf)).then((files) => onFiles(files.flat()))
  }
  return (
    <div
      class={`drop-zone${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="import" />
      <div>
        <strong>{title}</strong>
        <p class="dim">{hint}</p>
        {children}
      </div>
      <Button onClick={() => input.current?.click()}>{button}</Button>
      <input
        ref={input}
        type="file"
        multiple
        class="unseen"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A reader gives a folder bit by bit, and nothing at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const inside of some) found.push(...(await filesOf(inside)))
  }
}
