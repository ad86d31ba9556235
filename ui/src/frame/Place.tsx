/** Where something stands: where there is no room for all of it, the file's name is cut and never the line. */
export function Place({ children }: { children: string }) {
  const [file, line] = fileAndLine(children)
  return (
    <span class="place" dir="ltr">
      <bdi lang="">{file}</bdi>
      <span>{line}</span>
    </span>
  )
}

/** A place as its file and its line: `payments.csv:12` or `payments.csv:12:3`. */
export function fileAndLine(place: string): readonly [string, string] {
  const line = /:\d+(:\d+)?$/.exec(place)?.[0] ?? ''
  return [place.slice(0, place.length - line.length), line]
}
