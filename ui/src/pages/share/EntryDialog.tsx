import { useEffect, useState } from 'preact/hooks'
import { Await, ErrorNotice } from '../../frame/Await'
import { type Page, get } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Icon } from '../../frame/Icon'
import { Instant } from '../../frame/Instant'
import { Name } from '../../frame/Name'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { ProofSteps } from './ProofSteps'
import type { Proof } from './proofs'
import type { LogRow } from './types'

/** One entry of the log: all that it says, and on demand the proof that it is in the log. */
export function EntryDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const text = words.value.share.log
  return (
    <Dialog title={fill(text.entry, { number })} open={number > 0} onClose={onClose}>
      {number > 0 && <Entry key={number} number={number} />}
    </Dialog>
  )
}

function Entry({ number }: { number: number }) {
  const text = words.value.share.log
  const load = useLoad((signal) => entryOf(number, signal), [number])
  const [proof, setProof] = useState<Proof>()
  const [error, setError] = useState<Error>()
  useEffect(() => setProof(undefined), [number])
  const prove = () => {
    setError(undefined)
    get<Proof>(`/api/audit/${number}/proof`).then(setProof, setError)
  }
  return (
    <Await load={load}>
      {(row) => (
        <div class="share-entry">
          {row && (
            <dl class="share-fields">
              <Said name={text.at}>
                <Instant value={row.at} />
              </Said>
              <Said name={text.actor}>
                <Name>{row.actor}</Name>
              </Said>
              <Said name={text.verb}>{row.verb}</Said>
              <Said name={text.subject}>
                <Name>{row.subject}</Name>
              </Said>
              {Object.entries(row.facts).map(([name, value]) => (
                <Said key={name} name={name}>
                  <Name>{value}</Name>
                </Said>
              ))}
              {row.withheld.map((name) => (
                <Said key={name} name={name}>
                  <span class="dim">{text.withheld}</span>
                </Said>
              ))}
            </dl>
          )}
          {error && <ErrorNotice error={error} />}
          {proof && <ProofSteps proof={proof} />}
          {/* An entry is proved whole or not at all. */}
          {!row?.withheld.length && (
            <div class="actions">
              <Button kind="main" onClick={prove}>
                <Icon name="check" /> {text.prove}
              </Button>
              <a class="button" href={`/api/audit/${number}/proof/file`} download>
                <Icon name="download" /> {text.proofFile}
              </a>
            </div>
          )}
        </div>
      )}
    </Await>
  )
}

function Said({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Entries come newest first, and the log may have grown since the table was drawn. */
async function entryOf(number: number, signal: AbortSignal): Promise<LogRow | undefined> {
  const { total } = await get<Page<LogRow>>('/api/audit', { limit: 1 }, signal)
  const page = await get<Page<LogRow>>('/api/audit', { offset: Math.max(0, total - number), limit: 1 }, signal)
  return page.rows.find((row) => row.number === number)
}
