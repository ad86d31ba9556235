import { inFieldNames } from '../../frame/fieldNames'
import { JobProgress } from '../../frame/JobProgress'
import { ended, jobs } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { words } from '../../words'
import { started } from './wanted'

/** The import that runs, with its rate, and how one that this page started ended where it did not go well. */
export function Running() {
  const text = words.value.imports
  const running = jobs.value.find((job) => job.verb === 'import' && !ended(job))
  const mine = jobs.value.find((job) => job.id === started.value)
  if (running) {
    const title = running.state === 'waiting' ? text.waiting : text.running
    return <JobProgress job={running} title={title} cancel={text.cancel} />
  }
  if (mine?.state === 'cancelled') return <Notice kind="warn" title={text.cancelled} />
  if (mine?.state === 'failed') {
    return (
      <Notice kind="bad" title={text.failed}>
        <pre class="told" tabIndex={0}>
          {inFieldNames([mine.errors, mine.output].filter(Boolean).join('\n'))}
        </pre>
      </Notice>
    )
  }
  return null
}
