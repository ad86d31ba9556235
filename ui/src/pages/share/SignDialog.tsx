import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Field } from '../../frame/Field'
import { JobProgress } from '../../frame/JobProgress'
import { type Job, jobs, jobsOpen, over } from '../../frame/jobs'
import { fill, words } from '../../words'
import { signed } from './lastSigned'
import type { KeyTold } from './types'

interface Props {
  what: 'propose' | 'release' | 'approve' | 'withdraw'
  /** What else is to be known before signing. */
  children?: ComponentChildren
  title?: string
  open: boolean
  keys: readonly KeyTold[]
  onClose: () => void
  /** Starts the job that signs. */
  onSign: (signed: { key: string; passphrase: string }) => Promise<Job>
}

/** Asks which key signs, and for its passphrase, which is forgotten as soon as it was sent. Stays until it is signed. */
export function SignDialog({ what, title, open, keys, onClose, onSign, children }: Props) {
  const text = words.value.share.sign
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<Error>()
  const [running, setRunning] = useState<Job>()
  const turn = useRef(0)
  const job = running && (jobs.value.find((one) => one.id === running.id) ?? running)
  const close = () => {
    // Who does not wait here finds the job among the others.
    if (running) jobsOpen.value = true
    turn.current++
    setRunning(undefined)
    setPassphrase('')
    setError(undefined)
    onClose()
  }
  const chosen = key || keys[0]?.name || ''
  const signing = async (given: { key: string; passphrase: string }, isShown: () => boolean) => {
    try {
      const started = await onSign(given)
      if (isShown()) setRunning(started)
      const end = await over(started)
      if (end.state === 'done') {
        signed.value = { job: end, by: keys.find((one) => one.name === given.key)?.holder ?? '' }
      }
      if (!isShown()) return
      setRunning(undefined)
      if (end.state === 'done') onClose()
      else setError(new Error(end.state === 'failed' ? end.errors.trim() || text.refused : text.cancelled))
    } catch (cause) {
      if (isShown()) setError(cause as Error)
    }
  }
  const sign = (event: Event) => {
    event.preventDefault()
    setPassphrase('')
    setError(undefined)
    const mine = ++turn.current
    void signing({ key: chosen, passphrase }, () => mine === turn.current)
  }
  const told = {
    propose: { title: text.proposeTitle, body: text.proposeBody, button: text.propose },
    release: { title: text.releaseTitle, body: text.releaseBody, button: text.release },
    approve: { title: text.approveTitle, body: text.approveBody, button: text.approve },
    withdraw: { title, body: children, button: text.withdraw },
  }[what]
  return (
    <Dialog title={told.title} open={open} onClose={close}>
      <form class="share-sign" onSubmit={sign}>
        {typeof told.body === 'string' ? <p>{told.body}</p> : told.body}
        {error && <ErrorNotice error={error} />}
        <Field label={text.key}>
          <select value={chosen} onChange={(event) => setKey((event.currentTarget as HTMLSelectElement).value)}>
            {keys.map((one) => (
              <option key={one.name} value={one.name}>
                {one.holder ? fill(text.keyOf, { name: one.name, holder: one.holder }) : one.name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.passphrase} hint={text.passphraseHint}>
          <input
            type="password"
            autocomplete="off"
            required
            value={passphrase}
            onInput={(event) => setPassphrase((event.currentTarget as HTMLInputElement).value)}
          />
        </Field>
        {job && (
          <JobProgress job={job} title={job.state === 'waiting' ? text.waiting : text.working} cancel={text.stop} />
        )}
        <div class="actions">
          <Button kind="main" type="submit" disabled={passphrase === '' || chosen === '' || job !== undefined}>
            {told.button}
          </Button>
          <Button onClick={close}>{text.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
