export const sources = {
  title: 'Sources',
  columns: {
    name: 'Holder',
    account: 'Account',
    country: 'Country',
    kind: 'Kind',
    units: 'Units',
    amount: 'Paid in',
    range: 'Low – high',
    first: 'First',
    last: 'Last',
    hops: 'Hops',
  },
  empty: 'No source passes these filters.',
  together: '{amount} together',
  back: 'All sources',
  noName: 'no name known',
  facts: {
    account: 'Account',
    country: 'Country',
    kind: 'Kind',
    hops: 'Payments to a unit',
    noHops: 'none',
    unit: 'Designated account of',
  },
  hopsNote: 'at least',
  notSource: 'Money only passed through this account.',
  notSourceBody: 'None of what reached the units is attributed to funds of its own.',
  network: 'See it in the network',
  figures: 'What it paid in',
  figuresColumns: { unit: 'Unit', low: 'Low', high: 'High', least: 'At least', most: 'At most' },
  noSum: 'Upper bounds do not add up: the same money may have reached each unit.',
  boundsTitle:
    'What it put in at least and at most under any order of money; also of the countries. Takes minutes for millions of payments.',
  boundsButton: 'Calculate bounds',
  boundsRunning: 'Bounds are being calculated',
  timeline: 'When it paid',
  chains: 'The payments that prove it',
  chainsNone: 'No chain is kept for this source under this policy.',
  chainsNoneBody:
    'The trace keeps chains for the largest sources, under the policy by which it tells its answer. All others are found in a run of their own.',
  chainsNoneHere: 'Under this policy none of its money reached a unit.',
  chainsNoneHereBody: 'Another policy may say otherwise. Poison gives upper bounds, which no payments prove.',
  chainsButton: 'Find all chains',
  chainsTitle:
    'For every unit and policy. The case is traced for it once more, which takes minutes for millions of payments.',
  chainsRunning: 'Chains are being found',
  sankeyLabel: 'Chains of payments from {source} to {units}. The table below has every payment.',
  wayOf: 'of its money went exactly this way to {unit} ({policy})',
  chainTable: 'Payments of the chains',
  chainColumns: {
    chain: 'Chain',
    at: 'Time (UTC)',
    payer: 'From',
    payee: 'To',
    amount: 'Payment',
    purpose: 'Purpose',
    place: 'File and line',
    id: 'Id',
  },
  payments: 'All payments of the account',
  paymentColumns: {
    at: 'Time (UTC)',
    direction: 'In or out',
    in: 'in',
    out: 'out',
    other: 'Other side',
    account: 'Account',
    country: 'Country',
    amount: 'Amount',
    purpose: 'Purpose',
    place: 'File and line',
    id: 'Id',
  },
  noPayments: 'The case as it is now has no such account.',
  missing: 'No traced money went through this account.',
}

export const sourcesHow = {
  'sources.table': {
    title: 'Sources',
    means:
      'Each account whose own funds reached a unit: what it paid in under the chosen policy, and the least and the most over the policies that give shares.',
    method:
      'The whole minor units that it paid in are added up where unit and time pass the filters. First and last are the days or months in which it paid; hops are the fewest payments between it and a designated account.',
    manual: 'docs/trace.md',
  },
  'sources.figures': {
    title: 'What it paid in',
    means:
      'What of this account’s own funds reached each unit, in the light of each policy. Low and high are the least and the most over the policies that give shares; poison is an upper bound and no share: of all units together it gives no figure, since the same money may have reached each.',
    method:
      'Proportional shares mixed money, first in first out and last in first out keep it in order. What the policies agree on is hard to dispute; what differs depends on the order in which money left accounts. Figures are rounded to whole cents for each unit, links of the network and what accounts stop by themselves: the same money may differ by cents there.',
    manual: 'docs/method.md',
  },
  'sources.timeline': {
    title: 'When it paid',
    means: 'When the account paid in what reached the units, not when it arrived.',
    method:
      'Each amount stands in the day, month or year (UTC) of the payment by which the account paid its own funds, under the chosen policy. Poison gives bounds and no shares, and so no times.',
    manual: 'docs/trace.md',
  },
  'sources.bounds': {
    title: 'Under any order',
    means: 'What it put in at least and at most, in whatever order money left the accounts on the way.',
    method:
      'The payments are spread out in time as a network, and a maximum flow through it says how much of the account’s funds could have reached the unit, and how much must have.',
    manual: 'docs/cut.md',
  },
  'sources.chains': {
    title: 'The payments that prove it',
    means:
      'Payments, one after the other, by which the account’s own funds reached a designated account. Each can be looked up in its file, at its line.',
    method:
      'The walk goes back from the unit along the payments that carried most of this source’s money. The amount of a chain is what went exactly this way; each payment may have carried other money too.',
    manual: 'docs/method.md',
  },
  'sources.payments': {
    title: 'All payments of the account',
    means: 'Every payment of the account that the case holds, whether it carried traced money or not.',
    method: 'As the case is now; by holder, the payments of all accounts that count as one.',
    manual: 'docs/case.md',
  },
}
