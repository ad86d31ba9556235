import { useState } from 'preact/hooks'
import { Count } from '../../frame/Amount'
import { get } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Figure } from '../../frame/Figure'
import { Icon } from '../../frame/Icon'
import { Day } from '../../frame/Instant'
import { current, runJob, useJobDone } from '../../frame/jobs'
import { Empty } from '../../frame/Notice'
import { PageView } from '../../frame/PageView'
import { may } from '../../frame/session'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'

interface Case {
  exists: boolean
  payments: number
  accounts: number
  currency: string
  first_at: string | null
  last_at: string | null
  has_designated: boolean
  sources: { place: string; sha256: string; bytes: number }[]
}

/** The case in one look. */
export default function Overview() {
  const text = words.value.overview
  const load = useLoad((signal) => get<Case>('/api/case', {}, signal), [])
  const [refused, setRefused] = useState<Error>()
  useJobDone(['import', 'trace'], load.again)
  const trace = () => {
    setRefused(undefined)
    runJob('/api/trace', {}).catch(setRefused)
  }
  const button = may('work') && (
    <Button kind="main" title={text.traceTitle} disabled={current.value !== undefined} onClick={trace}>
      <Icon name="run" /> {text.trace}
    </Button>
  )
  return (
    <PageView title={text.title} actions={button}>
      {refused && <ErrorNotice error={refused} />}
      <Await load={load}>
        {(one) =>
          one.payments === 0 ? (
            <Empty title={text.empty}>
              <p>{text.emptyRemedy}</p>
            </Empty>
          ) : (
            <div class="figures">
              <Figure
                label={text.payments}
                note={fill(text.currency, { currency: one.currency })}
                how={{ what: 'overview.payments', inputs: inputs(one) }}
              >
                <Count value={one.payments} />
              </Figure>
              <Figure label={text.accounts} how={{ what: 'overview.accounts', inputs: inputs(one) }}>
                <Count value={one.accounts} />
              </Figure>
              <Figure label={text.files} how={{ what: 'overview.files', inputs: inputs(one) }}>
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
        }
      </Await>
    </PageView>
  )
}

function inputs(one: Case) {
  return one.sources.map(({ place, sha256, bytes }) => ({ name: place, sha256, bytes }))
}
