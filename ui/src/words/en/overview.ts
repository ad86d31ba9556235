export const overview = {
  title: 'Overview',
  trace: 'Trace',
  traceTitle: 'Follow the money that reached the designated accounts back to its sources',
  payments: 'Payments',
  accounts: 'Accounts',
  files: 'Files',
  from: 'First payment',
  to: 'Last payment',
  contents: 'Contents',
  currency: 'all in {currency}',
  empty: 'This case has no payments yet.',
  emptyRemedy: 'Import files first.',
}

export const overviewHow = {
  'overview.payments': {
    title: 'Payments',
    means:
      'How many payments the case holds, each once: a statement that tells of a payment already known by its message is hidden behind that.',
    method:
      'Every row of every imported file is read and either kept, mended or refused with a reason. The three add up to the rows of the file.',
    manual: 'docs/import.md',
  },
  'overview.accounts': {
    title: 'Accounts',
    means: 'How many accounts the case knows, from payments and from files about accounts.',
    method:
      'An account is the number that a payment names, in its plain form. Two spellings of one number are one account.',
    manual: 'docs/import.md',
  },
  'overview.files': {
    title: 'Files',
    means: 'How many files were imported into the case.',
    method: 'Each file is known by the SHA-256 of its bytes. The same file imported twice counts once.',
    manual: 'docs/case.md',
  },
}
