import { Notice } from '../../frame/Notice'
import { words } from '../../words'
import { DeepZoom } from './DeepZoom'
import type { Line, Picture, Vehicle } from './types'

interface Props {
  /** Of the picture in the API. */
  path: string
  picture: Picture
  vehicles: readonly Vehicle[]
  lines: readonly Line[]
  /** The number of the convoy that is marked; 0 for none. */
  convoy: number
  /** The number of the vehicle that is marked; 0 for none. */
  selected: number
  onSelect: (number: number) => void
}

/** A picture with its boxes: the picture itself where the case has it, else the drawing that was made of it. */
export function PictureView(props: Props) {
  const { path, picture } = props
  const text = words.value.observe.sighting
  if (picture.has_tiles) {
    return (
      <>
        {picture.tilted && <Notice title={text.tilted} />}
        <DeepZoom {...props} />
      </>
    )
  }
  if (!picture.has_drawing) return <Notice title={text.noPicture} />
  return (
    <>
      <Notice title={text.noTiles} />
      <img class="observe-drawing" src={`${path}/drawing`} alt={text.drawing} />
    </>
  )
}
