/** A time as the server tells it, "2015-03-02T09:30:00Z", to the second and always UTC. */
export function Instant({ value }: { value: string }) {
  const text = instantText(value)
  return (
    <time class="time" dateTime={value}>
      {text}
    </time>
  )
}

/** The day of a time, UTC. */
export function Day({ value }: { value: string }) {
  return (
    <time class="time" dateTime={value}>
      {value.slice(0, 10)}
    </time>
  )
}

/** "2015-03-02T09:30:00.123Z" is "2015-03-02 09:30:00"; what has another form stays as it is. */
export function instantText(value: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z$/.exec(value)
  return match ? `${match[1]} ${match[2]}` : value
}
