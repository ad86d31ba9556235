import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../frame/Notice'
import { fill, words } from '../../words'
import { type Proof, type Step, leadsTo, steps } from './proofs'

/** A proof, computed anew by this browser step by step. */
export function ProofSteps({ proof }: { proof: Proof }) {
  const text = words.value.share.log
  const [taken, setTaken] = useState<readonly Step[]>()
  useEffect(() => {
    setTaken(undefined)
    if (globalThis.crypto?.subtle) void steps(proof).then(setTaken)
  }, [proof])
  if (!globalThis.crypto?.subtle) return <Notice kind="warn" title={text.cannot} />
  if (!taken) return null
  const holds = leadsTo(taken, proof.head)
  return (
    <>
      <Notice kind={holds ? 'good' : 'bad'} title={holds ? text.proved : text.notProved}>
        <p>{text.note}</p>
      </Notice>
      <ol class="share-steps">
        {taken.map((step, at) => (
          <li key={step.hash}>
            <span class="dim">
              {at === 0 ? text.leaf : fill(text.step, { hash: `${step.neighbour!.slice(0, 12)}…` })}
            </span>
            <code>{step.hash}</code>
          </li>
        ))}
        <li class={holds ? 'holds' : 'broken'}>
          <span class="dim">{text.root}</span>
          <code>{proof.head.root}</code>
        </li>
      </ol>
    </>
  )
}
