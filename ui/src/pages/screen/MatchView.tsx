import { How } from '../../frame/How'
import { Instant } from '../../frame/Instant'
import { fill, words } from '../../words'
import { Sides } from './Sides'
import type { Match, Sides as SidesTold } from './types'
import { waterfall } from './waterfall'

/** All that is known of a match: both sides, what speaks for and against it, what was decided. */
export function MatchView({ match, caseName }: { match: Match; caseName: string }) {
  return (
    <>
      <Sides sides={match.sides} />
      <Reasons match={match} command={`./wellhead review --case ${caseName} ${match.hit.party}`} />
      <History match={match} />
    </>
  )
}

function Reasons({ match, command }: { match: Match; command: string }) {
  const text = words.value.screen.score
  const { sides, hit } = match
  const fall = waterfall(sides.reasons, [sides.points, sides.hit_points, sides.strong_points])
  return (
    <section class="reasons">
      <h3>
        {text.title} <How what="screen.score" command={command} />
      </h3>
      <p class={`score-line ${hit.verdict}`}>
        {fill(text.label, { score: hit.score, verdict: words.value.screen.verdict[hit.verdict] })}
      </p>
      <ol>
        {sides.reasons.map((reason, index) => (
          <li key={index}>
            <span class="feature">{reason.feature}</span>
            <Bar
              sides={sides}
              from={fall.bars[index]!.from}
              to={fall.bars[index]!.to}
              at={fall.at}
              points={reason.points}
            />
            <span class="points">{signed(reason.points)}</span>
            {/* English around what was compared, also where that is Arabic. */}
            <bdi class="seen dim" dir="ltr">
              {reason.text}
            </bdi>
          </li>
        ))}
        <li class="sum">
          <span class="feature">{text.sum}</span>
          <Bar
            sides={sides}
            from={fall.at(Math.min(0, sides.points))}
            to={fall.at(Math.max(0, sides.points))}
            at={fall.at}
            points={sides.points}
          />
          <span class="points">{signed(sides.points)}</span>
          <span class="seen dim marks">
            <span class="mark-hit">{text.hit}</span> <span class="mark-strong">{text.strong}</span>
          </span>
        </li>
      </ol>
    </section>
  )
}

interface BarProps {
  sides: SidesTold
  from: number
  to: number
  at: (points: number) => number
  points: number
}

/** One reason's bar between nought, the least of a match and the least of a strong one. */
function Bar({ sides, from, to, at, points }: BarProps) {
  const share = (value: number) => `${(100 * value).toFixed(2)}%`
  return (
    <span class="fall" aria-hidden="true">
      <i class="mark-zero" style={{ left: share(at(0)) }} />
      <i class="mark-hit" style={{ left: share(at(sides.hit_points)) }} />
      <i class="mark-strong" style={{ left: share(at(sides.strong_points)) }} />
      <b
        class={points < 0 ? 'against' : 'for'}
        style={{ left: share(from), width: share(Math.max(0.004, to - from)) }}
      />
    </span>
  )
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}

function History({ match }: { match: Match }) {
  const text = words.value.screen.history
  return (
    <section class="history">
      <h3>{text.title}</h3>
      {match.history.length === 0 ? (
        <p class="dim">{text.none}</p>
      ) : (
        <ol>
          {match.history.map((past, index) => (
            <li key={index}>
              <Instant value={past.at} />
              <span>{fill(text.line, { what: text[past.decision], by: past.by })}</span>
              <bdi>{past.reason}</bdi>
              {past.unit && <bdi class="dim">{fill(text.unit, { unit: past.unit })}</bdi>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
