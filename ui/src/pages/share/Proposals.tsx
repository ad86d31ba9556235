import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { grouped } from '../../frame/amounts'
import { Button } from '../../frame/Button'
import { Instant } from '../../frame/Instant'
import { runJob, startJob } from '../../frame/jobs'
import { Empty, Notice } from '../../frame/Notice'
import { may } from '../../frame/session'
import { fill, words } from '../../words'
import { SignDialog } from './SignDialog'
import { ownKeys, type Proposal, type Share, tlpLabel } from './types'

const pathOf = (proposal: Proposal) => `/api/share/proposals/${proposal.id}`

/** What waits for a second person. */
export function Proposals({ share }: { share: Share }) {
  const text = words.value.share.proposals
  const [approving, setApproving] = useState<Proposal>()
  const [error, setError] = useState<Error>()
  // Who proposed it does not approve it as well.
  const keysFor = (proposal: Proposal) => ownKeys(share).filter((key) => !proposal.signers.includes(key.holder))
  if (share.proposals.length === 0) return <Empty title={text.none} />
  return (
    <div class="share-cards">
      {error && <ErrorNotice error={error} />}
      {share.proposals.map((proposal) => (
        <article key={proposal.id} class="panel share-card" aria-labelledby={`proposal-${proposal.id}`}>
          <h2 id={`proposal-${proposal.id}`}>
            {proposal.serial === 0
              ? text.damaged
              : fill(text.head, { serial: proposal.serial, partner: proposal.partner_name })}{' '}
            <span class="share-tag">{tlpLabel(proposal.tlp)}</span>
          </h2>
          <p class="dim">
            <code>{proposal.id}</code> <Instant value={proposal.at} />{' '}
            {proposal.signers.length > 0 ? fill(text.by, { people: proposal.signers.join(', ') }) : text.nobody}
          </p>
          {proposal.problem && <Notice kind="warn" title={proposal.problem} />}
          <h3>{text.read}</h3>
          <ul class="share-files">
            {proposal.files.map((file) => (
              <li key={file.name}>
                <a href={`${pathOf(proposal)}/files/${encodeURIComponent(file.name)}`} download={file.name}>
                  {file.name}
                </a>{' '}
                <span class="dim">{fill(words.value.frame.bytes, { n: grouped(String(file.bytes)) })}</span>
              </li>
            ))}
          </ul>
          <div class="actions">
            <Button
              kind="main"
              disabled={!may('approve') || proposal.problem !== '' || keysFor(proposal).length === 0}
              title={keysFor(proposal).length === 0 ? text.noKey : ''}
              onClick={() => setApproving(proposal)}
            >
              {text.approve}
            </Button>
            <Button
              kind="danger"
              disabled={!may('approve')}
              onClick={() => void runJob(`${pathOf(proposal)}/reject`).catch(setError)}
            >
              {text.reject}
            </Button>
          </div>
        </article>
      ))}
      <SignDialog
        what="approve"
        open={approving !== undefined}
        keys={approving ? keysFor(approving) : []}
        onClose={() => setApproving(undefined)}
        onSign={(signed) => startJob(`${pathOf(approving!)}/approve`, signed)}
      />
    </div>
  )
}
