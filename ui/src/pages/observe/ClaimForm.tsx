import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { How } from '../../frame/How'
import { route, setParams } from '../../frame/router'
import { fill, words } from '../../words'
import { ClaimScale } from './ClaimScale'
import type { ClaimAnswer, ClaimFinding } from './types'
import { useAnswer } from './useAnswer'

const PARTS = ['trucks', 'bpd', 'usd_per_day', 'convoy_km', 'height'] as const

/** What a claim says, held against what is known. The claim stands in the address, so that its answer can be sent on. */
export function ClaimForm() {
  const text = words.value.observe.claim
  const { params } = route.value
  const { answer, error, ask } = useAnswer<ClaimAnswer>(
    '/api/observe/claim',
    () => Object.fromEntries(PARTS.map((part) => [part, params[part] ?? ''])),
    PARTS.some((part) => params[part]),
  )
  const labels = {
    trucks: text.trucks,
    bpd: text.bpd,
    usd_per_day: text.usd,
    convoy_km: text.convoy,
    height: text.height,
  }
  return (
    <div class="observe-claim">
      <form class="panel observe-send" onSubmit={ask}>
        <h2>{text.title}</h2>
        <p class="dim">{text.body}</p>
        <div class="observe-two">
          {PARTS.map((part) => (
            <Field key={part} label={labels[part]} hint={part === 'height' ? text.heightHint : ''}>
              <input
                type="text"
                inputMode="decimal"
                value={params[part] ?? ''}
                onInput={(event) => setParams({ [part]: (event.currentTarget as HTMLInputElement).value })}
              />
            </Field>
          ))}
        </div>
        <div class="actions">
          <Button kind="main" type="submit">
            {text.check}
          </Button>
        </div>
      </form>
      {error && <ErrorNotice error={error} />}
      {answer && (
        <section class="observe-findings" aria-live="polite">
          <h2>
            {headline(answer.text)} <How what="observe.claim" command={answer.command} />
          </h2>
          {answer.figures.findings.map((finding) => (
            <Finding key={finding.about + finding.told} finding={finding} />
          ))}
          <p class="dim">{text.trueNote}</p>
        </section>
      )}
    </div>
  )
}

function Finding({ finding }: { finding: ClaimFinding }) {
  const text = words.value.observe.claim
  return (
    <article class={`panel observe-finding ${finding.verdict}`}>
      <h3>
        <span class="observe-verdict">{text.verdicts[finding.verdict]}</span> {finding.about}
      </h3>
      <p>{finding.told}.</p>
      <ClaimScale finding={finding} />
      <p>{fill(text.fits, { what: finding.would_fit })}</p>
      <p class="dim">{fill(text.source, { what: finding.source })}</p>
    </article>
  )
}

/** The second paragraph of the answer says how much of the claim holds. */
function headline(told: string): string {
  const paragraphs = told.split(/\n(?=It )/)
  return (paragraphs[1] ?? '').split('\n\n')[0]!.replaceAll('\n', ' ').trim()
}
