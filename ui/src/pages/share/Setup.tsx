import { may } from '../../frame/session'
import { words } from '../../words'
import { Notice } from '../../frame/Notice'
import { Keys } from './Keys'
import { Partners } from './Partners'
import { Rules } from './Rules'
import type { Share } from './types'

/** Whom the case is shared with, by which rules, and whose keys sign. */
export function Setup({ share, again }: { share: Share; again: () => void }) {
  return (
    <div class="share-setup">
      {!may('administer') && <Notice title={words.value.share.setup.mayNot} />}
      <Partners share={share} again={again} />
      <Rules share={share} />
      <Keys share={share} />
    </div>
  )
}
