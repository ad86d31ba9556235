import type { ComponentChildren } from 'preact'
import { words } from '../words'
import { Link } from './Link'
import { Empty } from './Notice'
import { PageView } from './PageView'
import { may, session } from './session'

/** Whether there is a case; before one was imported the server has nothing to answer of it. */
export function hasCase(): boolean {
  return session.value?.case.exists ?? false
}

/** Shows what needs a case, or where one comes from; nothing is asked of the server before. */
export function NeedsCase({ children }: { children: ComponentChildren }) {
  const text = words.value.frame.noCase
  if (hasCase()) return <>{children}</>
  return (
    <Empty title={text.title}>
      <p>{may('work') ? text.remedy : text.wait}</p>
      {may('work') && (
        <Link class="button" to="/import">
          {text.import}
        </Link>
      )}
    </Empty>
  )
}

/** A whole page that needs a case. */
export function CasePage({ title, children }: { title: string; children: () => ComponentChildren }) {
  return hasCase() ? (
    <>{children()}</>
  ) : (
    <PageView title={title}>
      <NeedsCase>{null}</NeedsCase>
    </PageView>
  )
}
