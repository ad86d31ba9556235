import { Amount, Count } from '../../frame/Amount'
import { grouped, short } from '../../frame/amounts'
import { Figure } from '../../frame/Figure'
import { fill, words } from '../../words'
import type { Interval, Sighting } from './types'

/** The figures of a sighting, each with the ends of its interval. */
export function SightingFigures({ sighting }: { sighting: Sighting }) {
  const text = words.value.observe.sighting
  const { counts, oil, command, inputs } = sighting
  const between = (low: string, high: string) => fill(text.interval, { low, high })
  const whole = (value: number) => grouped(String(value))
  const dollars = (usd: Interval<string>) => between(short(usd.low), short(usd.high))
  return (
    <div class="figures">
      {counts && (
        <>
          <Figure
            label={text.large}
            note={between(whole(counts.large.low), whole(counts.large.high))}
            how={{ what: 'observe.count', command, inputs }}
          >
            <Count value={counts.large.middle} />
          </Figure>
          <Figure label={text.small} note={between(whole(counts.small.low), whole(counts.small.high))}>
            <Count value={counts.small.middle} />
          </Figure>
          <Figure label={text.convoys} how={{ what: 'observe.convoys', command, inputs }}>
            <Count value={sighting.convoys.length} />
          </Figure>
        </>
      )}
      {oil && (
        <>
          <Figure
            label={text.barrels}
            note={between(whole(oil.stock.barrels.low), whole(oil.stock.barrels.high))}
            how={{ what: 'observe.oil', command, inputs }}
          >
            <Count value={oil.stock.barrels.median} />
          </Figure>
          <Figure label={text.dollars} note={dollars(oil.stock.usd)}>
            <Amount value={oil.stock.usd.median} currency="USD" short />
          </Figure>
          <Figure label={text.dollarsDay} note={`${dollars(oil.flow_per_day.usd)}, ${text.ifEveryDay}`}>
            <Amount value={oil.flow_per_day.usd.median} currency="USD" short />
          </Figure>
        </>
      )}
      {sighting.moving_trucks !== null && (
        <Figure
          label={text.moving}
          note={sighting.road_km ? fill(text.road, { km: sighting.road_km }) : undefined}
          how={{ what: 'observe.moving', command, inputs }}
        >
          <Count value={sighting.moving_trucks} />
        </Figure>
      )}
    </div>
  )
}
