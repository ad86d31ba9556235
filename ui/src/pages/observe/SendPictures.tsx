import { useEffect, useRef, useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { Icon } from '../../frame/Icon'
import { inFieldNames } from '../../frame/fieldNames'
import { jobs, runJob } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { fill, words } from '../../words'
import { isScale, numberOf, sendAll } from './send'

const OPTIONS = ['height', 'focal_px', 'depression', 'scale_by_cars'] as const

/** Pictures by button or dropped here, what is known of their scale, and a start. */
export function SendPictures() {
  const text = words.value.observe.send
  const [files, setFiles] = useState<readonly File[]>([])
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({})
  const [sentinel, setSentinel] = useState(false)
  const [sending, setSending] = useState('')
  const [error, setError] = useState<Error>()
  const [over, setOver] = useState(false)
  const [started, setStarted] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const wrong = (name: string) => options[name]?.trim() && !isScale(name, options[name]) && text.noNumber
  const job = jobs.value.find((one) => one.id === started)
  // Until they were observed they stay, so that what was wrong can be mended and tried again.
  useEffect(() => {
    if (job?.state !== 'done') return
    setFiles([])
    if (input.current) input.current.value = ''
  }, [job?.state])
  const labels = { height: text.height, focal_px: text.focal, depression: text.depression, scale_by_cars: text.cars }
  const hints = { height: '', focal_px: '', depression: text.depressionHint, scale_by_cars: text.carsHint }
  const option = (name: string) => ({
    value: options[name] ?? '',
    onInput: (event: InputEvent) => setOptions({ ...options, [name]: (event.currentTarget as HTMLInputElement).value }),
  })
  const start = async (event: Event) => {
    event.preventDefault()
    setError(undefined)
    setStarted(undefined)
    if (files.length === 0 || sending !== '' || ['gsd', ...OPTIONS].some(wrong)) return
    try {
      const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
      const sent = await sendAll(sorted, (file, share) =>
        setSending(fill(text.sending, { name: file.name, percent: Math.round(100 * share) })),
      )
      const given = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, numberOf(name, value)]))
      const job = await runJob('/api/observe', { batch: sent.batch, files: sent.files, sentinel2: sentinel, ...given })
      setStarted(job.id)
    } catch (cause) {
      setError(cause as Error)
    } finally {
      setSending('')
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!event.dataTransfer) return
    setFiles([...event.dataTransfer.files])
    if (input.current) input.current.files = event.dataTransfer.files
  }
  return (
    <form
      class={`panel observe-send${over ? ' over' : ''}`}
      aria-label={text.title}
      onSubmit={(event) => void start(event)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="observe-two">
        <Field label={text.files} hint={text.filesHint}>
          <input
            ref={input}
            type="file"
            multiple
            accept=".tif,.tiff,.png,.jpg,.jpeg,.jp2"
            onClick={(event) => {
              // Else the browser says nothing where the same file is chosen again.
              event.currentTarget.value = ''
              setFiles([])
            }}
            onChange={(event) => setFiles([...((event.currentTarget as HTMLInputElement).files ?? [])])}
          />
        </Field>
        <Field label={text.gsd} hint={text.gsdHint} error={wrong('gsd')}>
          <input type="text" inputMode="decimal" {...option('gsd')} />
        </Field>
      </div>
      {files.length > 0 && (
        <ul class="observe-files">
          {files.map((file) => (
            <li key={file.name}>
              <bdi>{file.name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{text.more}</summary>
        <div class="observe-two">
          {OPTIONS.map((name) => (
            <Field key={name} label={labels[name]} hint={hints[name]} error={wrong(name)}>
              <input type="text" {...option(name)} />
            </Field>
          ))}
        </div>
        <label class="tick">
          <input type="checkbox" checked={sentinel} onChange={(event) => setSentinel(event.currentTarget.checked)} />{' '}
          {text.sentinel}
        </label>
      </details>
      {job?.state === 'failed' && (
        <Notice kind="bad" title={text.failed}>
          <p>{inFieldNames(job.errors)}</p>
        </Notice>
      )}
      {error && <ErrorNotice error={error} />}
      <div class="actions">
        <Button kind="main" type="submit" disabled={files.length === 0 || sending !== ''}>
          <Icon name="run" /> {text.start}
        </Button>
        <span class="dim" role="status">
          {sending || (files.length === 0 && text.choose)}
        </span>
      </div>
    </form>
  )
}
