import { HEIGHT, placed, type Point, shapes, WIDTH } from '../../map/world'

/** The world, with a mark where the map is. */
export function Whereabouts({ at }: { at: Point }) {
  const [x, y] = placed(at) ?? [0, 0]
  return (
    <svg class="convoy-map-world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <g class="land">
        {shapes.map(({ key, path }) => (
          <path key={key} d={path} />
        ))}
      </g>
      <circle cx={x} cy={y} r={16} />
    </svg>
  )
}
