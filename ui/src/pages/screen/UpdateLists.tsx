import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { inFieldNames } from '../../frame/fieldNames'
import { Field } from '../../frame/Field'
import { JobProgress } from '../../frame/JobProgress'
import { ended, jobs, startJob } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { words } from '../../words'
import { sendAll } from '../observe/send'

/** The official lists as they are today: fetched by the server, or from files where it has no network. */
export function UpdateLists() {
  const text = words.value.screen.update
  const [files, setFiles] = useState<readonly File[]>([])
  const [error, setError] = useState<Error>()
  const [id, setId] = useState<string>()
  const job = jobs.value.find((one) => one.id === id)
  const busy = job !== undefined && !ended(job)
  const start = async () => {
    setError(undefined)
    try {
      const body = files.length > 0 ? { batch: (await sendAll(files)).batch } : {}
      setId((await startJob('/api/screen/lists/update', body)).id)
    } catch (cause) {
      setError(cause as Error)
    }
  }
  return (
    <section class="panel add-lists">
      <h2>{text.title}</h2>
      <p class="dim">{text.hint}</p>
      <Field label={text.files} hint={text.filesHint}>
        <input type="file" multiple onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])} />
      </Field>
      <div>
        <Button disabled={busy} onClick={() => void start()}>
          {files.length > 0 ? text.fromFiles : text.fetch}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      {busy && (
        <JobProgress job={job} title={job.state === 'waiting' ? text.waiting : text.running} cancel={text.cancel} />
      )}
      {job?.state === 'cancelled' && <Notice kind="warn" title={text.cancelled} />}
      {job?.state === 'done' && (
        <Notice kind="good" title={text.done}>
          {job.output && <pre class="told">{job.output}</pre>}
        </Notice>
      )}
      {job?.state === 'failed' && (
        <Notice kind="bad" title={text.failed}>
          <pre class="told">{inFieldNames([job.errors, job.output].filter(Boolean).join('\n'))}</pre>
          <p>{text.failedRemedy}</p>
        </Notice>
      )}
    </section>
  )
}
