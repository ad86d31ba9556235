import { startJob } from '../../frame/jobs'
import { fill, words } from '../../words'
import { SignDialog } from './SignDialog'
import { mayReleaseAlone, ownKeys, type Release, type Share } from './types'

interface Props {
  share: Share
  /** One of those whose partner is to have nothing any more. */
  release: Release
  open: boolean
  onClose: () => void
}

/** Says what withdrawing everything does, and what it cannot do, before anybody signs. */
export function WithdrawAll({ share, release, open, onClose }: Props) {
  const text = words.value.share.sign
  const partner = release.partner_name || release.partner
  const alone = mayReleaseAlone(share, release.tlp)
  const wanted = { partner: release.partner, select: 'none', tlp: release.tlp, replace: true }
  return (
    <SignDialog
      what="withdraw"
      title={fill(text.withdrawTitle, { partner })}
      open={open}
      keys={ownKeys(share)}
      onClose={onClose}
      onSign={(signed) => startJob(`/api/share/${alone ? 'release' : 'propose'}`, { ...wanted, ...signed })}
    >
      <p>{fill(text.withdrawWhat, { partner })}</p>
      <p>{text.withdrawNot}</p>
      <p>{alone ? text.withdrawOne : text.withdrawTwo}</p>
    </SignDialog>
  )
}
