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
}
