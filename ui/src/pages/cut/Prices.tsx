import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { put } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { fill, words } from '../../words'
import { sendAll } from '../observe/send'

/** What it costs to freeze an account: a file that the case keeps, called in the address by its hash. */
export function Prices({ prices }: { prices: string | undefined }) {
  const text = words.value.cut.options
  const [error, setError] = useState<Error>()
  const send = async (file: File | undefined) => {
    setError(undefined)
    if (!file) return
    try {
      const sent = await sendAll([file])
      const kept = await put<{ prices: string }>('/api/cut/prices', { batch: sent.batch, file: sent.files[0] })
      setParams({ prices: kept.prices })
    } catch (cause) {
      setError(cause as Error)
    }
  }
  if (!may('work') && !prices) return null
  return (
    <div class="cut-prices">
      {may('work') && (
        <Field label={text.prices} hint={text.pricesHint}>
          <input type="file" accept=".csv" onChange={(event) => void send(event.currentTarget.files?.[0])} />
        </Field>
      )}
      {prices && (
        <p>
          {fill(text.pricesNow, { prices })}{' '}
          <Button onClick={() => setParams({ prices: '' })}>{text.pricesNone}</Button>
        </p>
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  )
}
