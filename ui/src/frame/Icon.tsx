// Drawn for this frame on a grid of 20; each is one path of strokes.
const PATHS = {
  overview: 'M3 16V4M3 16h14M6.5 13V9.5M10 13V6M13.5 13V8',
  sources: 'M4 5.5h12M4 10h12M4 14.5h7',
  network:
    'M5.5 6.5 14 5M6 8l7 6M15 7v6M5 7a1.5 1.5 0 1 1-.1 0M15.5 3.5a1.5 1.5 0 1 1-.1 0M14.5 13.5a1.5 1.5 0 1 1-.1 0',
  screen: 'M7.5 9a2.5 2.5 0 1 1 .1 0M3 16c0-3 2-4.5 4.5-4.5S12 13 12 16M13 8l1.5 1.5L17.5 6.5',
  cut: 'M6 7.5a2 2 0 1 1 .1 0M6 16.5a2 2 0 1 1 .1 0M7.5 6.5 16.5 14M7.5 13.5 16.5 6',
  observe: 'M2.5 10C5 6 7.5 4.5 10 4.5S15 6 17.5 10C15 14 12.5 15.5 10 15.5S5 14 2.5 10ZM10 7.7a2.3 2.3 0 1 1-.1 0',
  share: 'M10 12V3M7 6l3-3 3 3M5 9.5H4V17h12V9.5h-1',
  import: 'M10 3v9M7 9l3 3 3-3M4 13v4h12v-4',
  people:
    'M7 9a2.7 2.7 0 1 1 .1 0M2.5 16.5c0-3 2-5 4.5-5s4.5 2 4.5 5M13 4a2.6 2.6 0 0 1 0 5M14 11.5c2 .4 3.5 2.2 3.5 5',
  check: 'M4 10.5 8 14.5 16 6',
  close: 'M5 5l10 10M15 5 5 15',
  info: 'M10 2.5a7.5 7.5 0 1 1-.1 0M10 9.2v5M10 6v.2',
  warning: 'M10 3 2.5 16.5h15ZM10 8v4M10 14.2v.2',
  empty: 'M3 11.5 5.5 4h9L17 11.5V16H3ZM3 11.5h4l1 2h4l1-2h4',
  sun: 'M10 6.5a3.5 3.5 0 1 1-.1 0M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5Z',
  half: 'M10 3a7 7 0 1 1-.1 0ZM10 3v14M12 3.5v13M14 4.5v11',
  jobs: 'M10 3a7 7 0 1 1-.1 0M10 6v4.2l2.8 1.7',
  out: 'M8 4H4v12h4M9 10h8M14 7l3 3-3 3',
  download: 'M10 3v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  up: 'M6 12l4-4 4 4',
  down: 'M6 8l4 4 4-4',
  search: 'M8.5 3.5a5 5 0 1 1-.1 0M12.2 12.2 17 17',
  run: 'M6 4.5v11l9-5.5Z',
} as const

export type IconName = keyof typeof PATHS

/** A sign beside a text; for screen readers it is not there. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
