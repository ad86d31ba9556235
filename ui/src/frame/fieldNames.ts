import { fill, words } from '../words'

/** What a command says, with its options called as the pages' fields are, and without its own help and name. */
export function inFieldNames(told: string): string {
  const { sentences, fields, quoted } = words.value.frame.commands
  let text = told.replace(/; see \.\/wellhead[a-z ]* --help/g, '').replace(/^wellhead( [a-z]+)*: /gm, '')
  for (const [said, instead] of sentences) text = text.replaceAll(said, instead)
  return text.replace(
    /(^|[\s(‘'"])--([a-z0-9-]+)(?: (?:FILE|METRES|TEXT|PERSON|FOLDER)\b)?/gm,
    (all, before, option) => {
      const field = fields[option as string]
      return field === undefined ? all : (before as string) + fill(quoted, { field })
    },
  )
}
