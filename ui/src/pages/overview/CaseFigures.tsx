import { Count } from '../../frame/Amount'
import { get } from '../../frame/api'
import { Await } from '../../frame/Await'
import { Figure } from '../../frame/Figure'
import { Day } from '../../frame/Instant'
import { useJobDone } from '../../frame/jobs'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'

interface Case {
  readonly payments: number
  readonly accounts: number
  readonly currency: string
  readonly first_at: string | null
  readonly last_at: string | null
  readonly sources: readonly { readonly place: string; readonly sha256: string; readonly bytes: number }[]
}

/** What the case holds, before anything was traced. */
export function CaseFigures() {
  const text = words.value.overview
  const load = useLoad((signal) => get<Case>('/api/case', {}, signal), [])
  useJobDone('import', load.again)
  return (
    <Await load={load}>
      {(one) => {
        const inputs = one.sources.map(({ place, sha256, bytes }) => ({ name: place, sha256, bytes }))
        return (
          <div class="figures">
            <Figure
              label={text.payments}
              note={fill(text.currency, { currency: one.currency })}
              how={{ what: 'overview.payments', inputs }}
            >
              <Count value={one.payments} />
            </Figure>
            <Figure label={text.accounts} how={{ what: 'overview.accounts', inputs }}>
              <Count value={one.accounts} />
            </Figure>
            <Figure label={text.files} how={{ what: 'overview.files', inputs }}>
              <Count value={one.sources.length} />
            </Figure>
            <Figure label={text.from}>
              <Day value={one.first_at ?? ''} />
            </Figure>
            <Figure label={text.to}>
              <Day value={one.last_at ?? ''} />
            </Figure>
          </div>
        )
      }}
    </Await>
  )
}
