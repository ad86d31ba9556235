import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { runJob } from '../../frame/jobs'
import { Name } from '../../frame/Name'
import { may } from '../../frame/session'
import { fill, words } from '../../words'
import type { Share } from './types'

/** The keys that can sign here, and a new one. */
export function Keys({ share }: { share: Share }) {
  const text = words.value.share.setup
  const [name, setName] = useState(share.own_key)
  const [holder, setHolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<Error>()
  const make = (event: Event) => {
    event.preventDefault()
    setError(undefined)
    runJob('/api/share/keys', { name, holder, passphrase }).catch(setError)
    setPassphrase('')
  }
  return (
    <section class="panel share-card" aria-labelledby="share-keys">
      <h2 id="share-keys">{text.keys}</h2>
      {share.keys.length === 0 && <p>{text.keysNone}</p>}
      <ul class="share-list">
        {share.keys.map((key) => (
          <li key={key.name}>
            <code>{key.name}</code>{' '}
            {key.holder ? <Name>{key.holder}</Name> : <span class="dim">{text.unknownHolder}</span>}{' '}
            <a
              href={`/api/share/keys/${encodeURIComponent(key.name)}/public`}
              download={`${key.name}.pub`}
              title={text.keyPublicHint}
            >
              {fill(text.keyPublic, { name: key.name })}
            </a>
          </li>
        ))}
      </ul>
      {may('work') && (
        <form class="share-form" onSubmit={make}>
          <h3>{text.newKey}</h3>
          <div class="share-two">
            <Field label={text.keyName} hint={share.own_key === '' ? text.keyNameHint : text.keyOwnHint}>
              <input
                type="text"
                required
                readOnly={share.own_key !== ''}
                value={name}
                onInput={(event) => setName((event.currentTarget as HTMLInputElement).value)}
              />
            </Field>
            <Field label={text.holder}>
              <input
                type="text"
                required
                value={holder}
                onInput={(event) => setHolder((event.currentTarget as HTMLInputElement).value)}
              />
            </Field>
            <Field label={words.value.share.sign.passphrase} hint={text.passphraseHint}>
              <input
                type="password"
                autocomplete="new-password"
                required
                value={passphrase}
                onInput={(event) => setPassphrase((event.currentTarget as HTMLInputElement).value)}
              />
            </Field>
          </div>
          {error && <ErrorNotice error={error} />}
          <div class="actions">
            <Button type="submit">{text.make}</Button>
          </div>
        </form>
      )}
    </section>
  )
}
