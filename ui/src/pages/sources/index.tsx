import { parts, route } from '../../frame/router'
import '../../trace/trace.css'
import { Source } from './Source'
import { SourceList } from './SourceList'
import './sources.css'

/** The table of sources, or the page of one: /sources/ID. */
export default function SourcesPage() {
  const account = parts(route.value.path)[1]
  return account === undefined ? <SourceList /> : <Source key={account} account={account} />
}
