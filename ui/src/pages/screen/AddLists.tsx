import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { DropZone } from '../../frame/DropZone'
import { inFieldNames } from '../../frame/fieldNames'
import { Field } from '../../frame/Field'
import { ended, jobs, runJob } from '../../frame/jobs'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { size } from '../../frame/size'
import { legible, Uploads } from '../../frame/uploads'
import { fill, words } from '../../words'

const uploads = new Uploads()

/** Files of lists, into the case's own store. */
export function AddLists() {
  const { lists: text } = words.value.screen
  const [name, setName] = useState('')
  const [date, setDate] = useState('')
  const [shrink, setShrink] = useState(false)
  const [error, setError] = useState<Error>()
  const [job, setJob] = useState<string>()
  const files = uploads.files.value
  const here = files.filter((file) => file.state === 'here')
  const last = jobs.value.find((one) => one.id === job)
  const add = async () => {
    setError(undefined)
    try {
      const started = await runJob('/api/screen/lists', {
        batch: uploads.batch,
        files: here.map((file) => file.name),
        name,
        ...(date === '' ? {} : { date }),
        accept_shrink: shrink,
      })
      setJob(started.id)
      uploads.clear()
    } catch (cause) {
      setError(cause as Error)
    }
  }
  return (
    <section class="panel add-lists">
      <h2>{text.add}</h2>
      <DropZone
        title={text.drop}
        hint={text.addHint}
        button={words.value.imports.drop.button}
        label={text.files}
        onFiles={(chosen) => uploads.add(chosen)}
      />
      {last && ended(last) && (
        <Notice kind={last.state === 'done' ? 'good' : 'bad'} title={last.state === 'done' ? last.output : text.add}>
          {last.errors && <pre class="told">{inFieldNames(last.errors)}</pre>}
        </Notice>
      )}
      {error && <ErrorNotice error={error} />}
      {files.length > 0 && (
        <>
          <ul class="list-files">
            {files.map((file) => (
              <li key={file.key}>
                <Name>{legible(file.file.name)}</Name> <span class="dim">{size(file.file.size)}</span>{' '}
                {file.error && <span class="bad-text">{file.error.message}</span>}
                <Button
                  kind="quiet"
                  label={fill(words.value.imports.removeOf, { file: legible(file.file.name) })}
                  onClick={() => uploads.drop(file)}
                >
                  {words.value.imports.remove}
                </Button>
              </li>
            ))}
          </ul>
          <div class="add-grid">
            <Field label={text.name} hint={text.nameHint}>
              <input value={name} maxLength={60} spellcheck={false} onInput={(e) => setName(e.currentTarget.value)} />
            </Field>
            <Field label={text.date} hint={text.dateHint}>
              <input type="date" value={date} onInput={(e) => setDate(e.currentTarget.value)} />
            </Field>
            <label class="tick">
              <input type="checkbox" checked={shrink} onChange={(e) => setShrink(e.currentTarget.checked)} />
              {text.shrink}
            </label>
          </div>
          <div>
            <Button kind="main" disabled={!uploads.ready || here.length === 0} onClick={() => void add()}>
              {text.start}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
