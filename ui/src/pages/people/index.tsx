import { useState } from 'preact/hooks'
import { get, remove } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Day, Instant, instantText } from '../../frame/Instant'
import { Name } from '../../frame/Name'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { type Column, Table } from '../../frame/Table'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { AddPerson } from './AddPerson'
import { OnePerson } from './OnePerson'
import './people.css'
import type { Person, SignedIn } from './types'

/** Who may do what on the case, and who is signed in. */
export default function People() {
  const text = words.value.people
  const tab = route.value.params.tab === 'sessions' ? 'sessions' : 'people'
  return (
    <PageView title={text.title} fills>
      <Tabs
        label={text.title}
        tabs={[
          { key: 'people', title: text.tabs.people },
          { key: 'sessions', title: text.tabs.sessions },
        ]}
        selected={tab}
        onSelect={(key) => setParams({ tab: key })}
      >
        {tab === 'people' ? <PeopleTable /> : <SessionTable />}
      </Tabs>
    </PageView>
  )
}

function PeopleTable() {
  const text = words.value.people
  const load = useLoad((signal) => get<{ people: Person[] }>('/api/people', {}, signal), [])
  const [opened, setOpened] = useState<Person>()
  const [adding, setAdding] = useState(false)
  const roleOf = (person: Person) => (person.active ? text.roles[person.role] : text.removed)
  const columns: Column<Person>[] = [
    {
      key: 'name',
      title: text.name,
      sort: true,
      text: (person) => person.name,
      render: (person) => <Name>{person.name}</Name>,
    },
    {
      key: 'display',
      title: text.display,
      sort: true,
      text: (person) => person.display,
      render: (person) => <Name>{person.display}</Name>,
    },
    { key: 'role', title: text.role, sort: true, text: roleOf },
    { key: 'way', title: text.way, sort: true, text: (person) => text.ways[person.way] },
    {
      key: 'since',
      title: text.since,
      sort: true,
      text: (person) => person.created_at,
      render: (person) => <Day value={person.created_at} />,
    },
    {
      key: 'sessions',
      title: text.sessions,
      align: 'end',
      width: '7rem',
      sort: true,
      text: (person) => String(person.sessions),
      order: (person) => person.sessions,
    },
  ]
  const done = () => {
    setOpened(undefined)
    setAdding(false)
    load.again()
  }
  return (
    <>
      <Await load={load}>
        {({ people }) => (
          <div class="people-table">
            <Table
              label={text.title}
              columns={columns}
              rows={people}
              keyOf={(person) => person.name}
              onOpen={setOpened}
              empty={text.empty}
              tools={
                <Button kind="main" onClick={() => setAdding(true)}>
                  {text.add}
                </Button>
              }
            />
          </div>
        )}
      </Await>
      <AddPerson open={adding} onClose={() => setAdding(false)} onDone={done} />
      <OnePerson person={opened} onClose={() => setOpened(undefined)} onDone={done} />
    </>
  )
}

function SessionTable() {
  const text = words.value.people.session
  const load = useLoad((signal) => get<{ sessions: SignedIn[] }>('/api/sessions', {}, signal), [])
  const [opened, setOpened] = useState<SignedIn>()
  const [error, setError] = useState<Error>()
  const columns: Column<SignedIn>[] = [
    { key: 'person', title: text.person, sort: true, text: (one) => one.person },
    { key: 'address', title: text.address, sort: true, text: (one) => one.address },
    ...(['began', 'seen', 'ends'] as const).map((key) => ({
      key,
      title: text[key],
      sort: true,
      text: (one: SignedIn) => instantText(one[`${key}_at`]),
      render: (one: SignedIn) => <Instant value={one[`${key}_at`]} />,
    })),
  ]
  const end = async () => {
    try {
      await remove(`/api/sessions/${opened!.id}`)
      setOpened(undefined)
      load.again()
    } catch (cause) {
      setError(cause as Error)
    }
  }
  return (
    <>
      <Await load={load}>
        {({ sessions }) => (
          <div class="people-table">
            <Table
              label={words.value.people.tabs.sessions}
              columns={columns}
              rows={sessions}
              keyOf={(one) => one.id}
              onOpen={(one) => {
                setError(undefined)
                setOpened(one)
              }}
              empty={text.empty}
            />
          </div>
        )}
      </Await>
      <Dialog
        title={fill(text.title, { person: opened?.person ?? '' })}
        open={opened !== undefined}
        onClose={() => setOpened(undefined)}
        actions={
          <Button kind="danger" onClick={() => void end()}>
            {text.end}
          </Button>
        }
      >
        {error && <ErrorNotice error={error} />}
        <p>
          {text.address}: <bdi>{opened?.address}</bdi>
        </p>
        <p>
          {text.began}: {opened && <Instant value={opened.began_at} />}
        </p>
      </Dialog>
    </>
  )
}
