import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Field } from '../../frame/Field'
import { fill, words } from '../../words'
import type { KeyTold } from './types'

interface Props {
  what: 'propose' | 'release' | 'approve' | 'withdraw'
  /** What else is to be known before signing. */
  children?: ComponentChildren
  title?: string
  open: boolean
  keys: readonly KeyTold[]
  onClose: () => void
  onSign: (signed: { key: string; passphrase: string }) => Promise<unknown>
}

/** Asks which key signs, and for its passphrase, which is forgotten as soon as it was sent. */
export function SignDialog({ what, title, open, keys, onClose, onSign, children }: Props) {
  const text = words.value.share.sign
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<Error>()
  const close = () => {
    setPassphrase('')
    setError(undefined)
    onClose()
  }
  const chosen = key || keys[0]?.name || ''
  const sign = (event: Event) => {
    event.preventDefault()
    onSign({ key: chosen, passphrase }).then(close, setError)
    setPassphrase('')
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
        <div class="actions">
          <Button kind="main" type="submit" disabled={passphrase === '' || chosen === ''}>
            {told.button}
          </Button>
          <Button onClick={close}>{text.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
