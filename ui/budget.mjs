// Fails where the pages weigh more than their budget: what a browser fetches in all, packed as the server packs it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET_BYTES = 1_500_000
const folder = process.argv[2]
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
const sizes = files.map((file) => {
  const name = join(file.parentPath, file.name)
  return { name, bytes: gzipSync(readFileSync(name), { level: 6 }).length }
})
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
if (total > BUDGET_BYTES) {
  sizes.sort((a, b) => b.bytes - a.bytes)
  console.error(`ui: the pages are ${total} bytes packed; at most ${BUDGET_BYTES} are allowed. The largest:`)
  for (const { name, bytes } of sizes.slice(0, 5)) console.error(`  ${bytes} ${name}`)
  process.exit(1)
}
