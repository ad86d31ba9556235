import { useEffect } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { commandWords } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { setParams } from '../../frame/router'
import { fill, words } from '../../words'
import { signed } from './lastSigned'
import type { Share } from './types'

/** What happens next with what was just signed: who must approve it, or where it is. */
export function Signed({ share, tab }: { share: Share | undefined; tab: string }) {
  const text = words.value.share.sign
  useEffect(() => () => void (signed.value = undefined), [tab])
  const last = signed.value
  if (!last) return null
  const go = (to: string, title: string) =>
    tab !== to && <Button onClick={() => setParams({ tab: to }, { push: true })}>{title}</Button>
  if (commandWords(last.job) !== 'share propose') {
    return (
      <Notice kind="good" title={text.released}>
        <p>{text.releasedNext}</p>
        {go('releases', text.toReleases)}
      </Notice>
    )
  }
  const others = (share?.rules?.people ?? []).filter((person) => person !== last.by)
  return (
    <Notice kind="good" title={text.proposed}>
      <p>{fill(text.proposedNext, { people: others.join(text.or) || text.somebodyElse })}</p>
      {go('proposals', text.toProposals)}
    </Notice>
  )
}
