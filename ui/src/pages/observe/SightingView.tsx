import { useMemo, useState } from 'preact/hooks'
import { Await } from '../../frame/Await'
import { get, type Page } from '../../frame/api'
import { Link } from '../../frame/Link'
import { Notice } from '../../frame/Notice'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { ConvoyMap } from './ConvoyMap'
import { ConvoyTable } from './ConvoyTable'
import { passes } from './geometry'
import { convoyKey, placedOf } from './places'
import { SightingFigures } from './SightingFigures'
import { type Sighting, type Vehicle } from './types'
import { type Shown, Filters, isShown } from './Filters'
import { VehicleTable } from './VehicleTable'
import { PictureView } from './PictureView'

const VEHICLES_MOST = 20_000

/** One sighting: figures, the picture with its boxes, convoys, and every vehicle as a row that moves the picture. */
export function SightingView({ id }: { id: string }) {
  const path = `/api/observe/sightings/${encodeURIComponent(id)}`
  const text = words.value.observe.sighting
  const load = useLoad((signal) => get<Sighting>(path, {}, signal), [id])
  const { params } = route.value
  const number = Number(params['picture'] ?? 0)
  const vehicles = useLoad(
    (signal) => get<Page<Vehicle>>(`${path}/vehicles`, { picture: number, limit: VEHICLES_MOST }, signal),
    [id, number],
  )
  const [hidden, setHidden] = useState<Shown>({ classes: [], convoys: true })
  const scoreLeast = Number(params['sure'] ?? 0)
  const selected = Number(params['vehicle'] ?? 0)
  const convoy = Number(params['convoy'] ?? 0)
  const seen = (vehicles.value?.rows ?? []).filter((vehicle) => isShown(vehicle, hidden, scoreLeast))
  return (
    <PageView title={id} actions={<Link to="/observe">{text.back}</Link>}>
      <Await load={load}>
        {(sighting) => (
          <div class="observe-sighting">
            <p class="observe-answer">{sighting.answer}</p>
            <SightingFigures sighting={sighting} />
            {sighting.pictures.length > 1 && <PictureChoice sighting={sighting} number={number} />}
            <div class="observe-look">
              <div class="observe-main">
                <Filters
                  moving={sighting.moving}
                  hidden={hidden}
                  onChange={setHidden}
                  scoreLeast={scoreLeast}
                  onScore={(least) => setParams({ sure: least || '' })}
                />
                <PictureView
                  path={`${path}/pictures/${number}`}
                  picture={sighting.pictures[number] ?? sighting.pictures[0]!}
                  vehicles={seen}
                  lines={hidden.convoys ? sighting.lines : []}
                  convoy={convoy}
                  selected={selected}
                  onSelect={(vehicle) => setParams({ vehicle })}
                />
              </div>
              <VehicleTable
                vehicles={seen}
                moving={sighting.moving}
                selected={selected}
                onSelect={(vehicle) => setParams({ vehicle })}
              />
            </div>
            {sighting.convoys.length > 0 && <Convoys sighting={sighting} selected={convoy} picture={number} />}
            <section class="panel observe-sure" aria-labelledby="observe-sure">
              <h2 id="observe-sure">{text.sureTitle}</h2>
              <ul>
                {[...sighting.convoys_told, ...sighting.how_sure, sighting.assumes, ...sighting.notices].map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </Await>
    </PageView>
  )
}

/** Convoys as a map and as a table; choosing one shows it in its picture. */
function Convoys({ sighting, selected, picture }: { sighting: Sighting; selected: number; picture: number }) {
  const text = words.value.observe.map
  const placed = useMemo(() => placedOf(sighting), [sighting])
  const select = (convoy: number) => {
    const line = sighting.lines.find((one) => one.convoy === convoy)
    const there = [picture, ...sighting.pictures.keys()].find((one) => passes(line, sighting.pictures[one]))
    setParams({ convoy: convoy || '', vehicle: '', picture: (there ?? picture) || '' })
  }
  const key = selected > 0 ? convoyKey({ sighting: sighting.id, convoy: selected }) : ''
  return (
    <section class="observe-home" aria-labelledby="observe-map">
      <h2 id="observe-map">{text.title}</h2>
      {placed.convoys.length > 0 ? (
        <ConvoyMap
          placed={placed}
          selected={key}
          onSelect={(one) => select(Number(one.slice(one.lastIndexOf(':') + 1)))}
          name={`${sighting.id}-${text.file}`}
        />
      ) : (
        <Notice title={text.nowhereHere} />
      )}
      <ConvoyTable sighting={sighting} selected={selected} onSelect={select} />
    </section>
  )
}

function PictureChoice({ sighting, number }: { sighting: Sighting; number: number }) {
  const text = words.value.observe.sighting
  return (
    <select
      aria-label={text.picture}
      value={String(number)}
      onChange={(event) => setParams({ picture: event.currentTarget.value, vehicle: '' }, { push: true })}
    >
      {sighting.pictures.map((picture, at) => (
        <option key={picture.name} value={String(at)}>
          {fill(text.pictureOf, { n: at + 1, all: sighting.pictures.length, name: picture.name })}
        </option>
      ))}
    </select>
  )
}
