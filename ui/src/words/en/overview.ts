export const overview = {
  title: 'Overview',
  payments: 'Payments',
  accounts: 'Accounts',
  files: 'Files',
  from: 'First payment',
  to: 'Last payment',
  currency: 'all in {currency}',
  received: 'Received',
  receivedNote: { one: 'by {n} unit', other: 'by {n} units' },
  traced: 'Traced to sources',
  tracedAll: 'all of it',
  tracedPart: 'the rest had left a designated account before',
  chosen: 'In this selection',
  chosenNote: '{low} – {high} over the policies',
  chosenSame: 'the same under every policy that gives shares',
  chosenPoison: 'at most; {low} – {high} over the policies that give shares',
  countries: 'Countries',
  g20: '{n} of them in the G20',
  g20All: 'all of them in the G20',
  g20None: 'none of them in the G20',
  boundaryOnly: {
    one: '; {n} more is only the seat of a bank or exchange',
    other: '; {n} more are only seats of banks or exchanges',
  },
  sources: 'Sources',
  sourcesNote: '{low} – {high} over the policies',
  seeSources: 'See the sources',
  map: 'Map',
  table: 'Table',
  views: 'How the flows are shown',
  mapLabel: 'World map: money from {countries} countries to {units} units. The table beside it has the same figures.',
  mapHint:
    'Lines run from the country of the source to the unit; the wider, the more. Units stand where most of their accounts are held.',
  unknownPlace: 'Country unknown',
  units: 'Units',
  kinds: 'Kinds of sources',
  byCountry: 'Countries of the sources',
  timeline: 'When the sources paid',
  timelineHint: 'Drag over it to choose a time.',
  timelineFrom: 'From',
  timelineTo: 'To',
  timelineNone: 'Poison gives upper bounds and dates no money.',
  timelineLabel: 'Amounts by the time in which the sources paid, from {from} to {to}',
  nothing: 'No money passes these filters.',
  tableColumns: {
    country: 'Country',
    unit: 'Unit',
    amount: 'Amount',
    share: 'Share',
    low: 'Low',
    high: 'High',
    sources: 'Sources',
    least: 'At least',
    most: 'At most',
  },
  bounds: 'Under any order',
  boundsButton: 'Calculate bounds',
  boundsTitle:
    'What each country put in at least and at most, whatever the order in which money left accounts. Takes minutes for millions of payments.',
  more: { one: '{n} source', other: '{n} sources' },
}

export const overviewHow = {
  'overview.payments': {
    title: 'Payments',
    means:
      'How many payments the case holds, each once: a statement that tells of a payment already known by its message is hidden behind that.',
    method:
      'Every record of every imported file is taken, refused with a reason, or known already; the three add up to the records of the file. A field that was mended is written down.',
    manual: 'docs/import.md',
  },
  'overview.accounts': {
    title: 'Accounts',
    means: 'How many accounts the case knows.',
    method: 'An account is a number that a payment or a file about accounts names. Each number counts once.',
    manual: 'docs/import.md',
  },
  'overview.files': {
    title: 'Files',
    means: 'How many files were imported into the case.',
    method:
      'Each file is known by the SHA-256 of its bytes. A file whose content is in the case already adds nothing, whatever its name.',
    manual: 'docs/case.md',
  },
  'overview.received': {
    title: 'Received',
    means: 'What the chosen units received from others on their designated accounts.',
    method:
      'All payments to designated accounts are added up, from the day on from which each is designated. Payments between designated accounts of one question do not count. No filter but the one by units bears on it.',
    manual: 'docs/trace.md',
  },
  'overview.traced': {
    title: 'Traced to sources',
    means: 'The part of what was received that is attributed to the own funds of accounts that are not designated.',
    method:
      'Each payment is walked twice: forward to find what of it were the payer’s own funds, backward to find which part of it reached a unit. What had left a designated account before and came back is told apart as returned.',
    manual: 'docs/method.md',
  },
  'overview.chosen': {
    title: 'In this selection',
    means: 'What the sources that pass all filters paid in, in the light of the chosen policy.',
    method:
      'The whole minor units that each source paid in on each day or month are added up where unit, country, kind, time and text all fit. The range is the same sum under each policy that gives shares.',
    manual: 'docs/trace.md',
  },
  'overview.countries': {
    title: 'Countries',
    means: 'From how many countries the money came, and how many of them are members of the G20.',
    method:
      'The country is that of the source’s account. Banks, exchanges, hawalas and cash desks only pass on what others brought: where they begin a chain, the origin is unknown beyond, and their countries are not counted. Members of the European and African Unions are not counted as members of the G20.',
    manual: 'docs/trace.md',
  },
  'overview.sources': {
    title: 'Sources',
    means: 'How many accounts paid in own funds that reached a unit.',
    method:
      'An account is a source if at least one minor unit of what it held before the traced payments, or brought in from nowhere known, is attributed to a unit under the chosen policy.',
    manual: 'docs/trace.md',
  },
  'overview.units': {
    title: 'Units',
    means: 'What the chosen sources paid in that reached each unit.',
    method: 'As the selection, but without the filter by units, so that you see what else could be chosen.',
    manual: 'docs/trace.md',
  },
  'overview.kinds': {
    title: 'Kinds of sources',
    means:
      'What sources of each kind paid in. Money of a bank, exchange, hawala or cash desk began elsewhere in truth.',
    method:
      'As the selection, but without the filter by kinds. The kind is what the file of accounts says of the holder.',
    manual: 'docs/trace.md',
  },
  'overview.byCountry': {
    title: 'Countries of the sources',
    means:
      'What sources of each country paid in under the chosen policy; the thin line is the range over the policies that give shares.',
    method:
      'As the selection, but without the filter by countries. Low and high are the least and the most that proportional, first in first out, and last in first out attribute under the same filters. At least and at most, where they were calculated, hold under any order whatever.',
    manual: 'docs/trace.md',
  },
  'overview.timeline': {
    title: 'When the sources paid',
    means: 'When the money left the accounts of its sources, not when it arrived.',
    method:
      'Each amount stands in the day, month or year (UTC) of the payment by which the source paid its own funds. As the selection, but without the filter by time.',
    manual: 'docs/trace.md',
  },
  'overview.map': {
    title: 'Flows',
    means: 'How much money went from sources of each country to each unit.',
    method:
      'The amounts of all sources of a country that pass the filters are added up for each unit. A line is the shortest way over the globe and says nothing of the countries it crosses: the payments may have gone through others.',
    manual: 'docs/trace.md',
  },
}
