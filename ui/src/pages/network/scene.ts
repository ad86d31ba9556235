/** A graph as numbers alone, which a worker lays out and draws. Arrays go by the node's or the link's place in the network. */
export interface Scene {
  readonly hops: Int32Array
  /** Which of the colours a node has: 0 pays in, 1 passes on, from 2 on the units'. */
  readonly shade: Uint8Array
  /** 1 for a group, which is drawn as a square. */
  readonly square: Uint8Array
  /** Pixels of the screen while all of the graph is shown. */
  readonly radius: Float32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
  /** Of how many widths the link's is, 0 the thinnest. */
  readonly width: Uint8Array
}

/** Where nodes stand: x grows from the sources to the units, y downwards. */
export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Links have a handful of widths, so that all of one width are one path. */
export const WIDTHS = [0.6, 1, 1.7, 2.8, 4.4, 7] as const

/** How many colours of units there are. */
export const UNIT_SHADES = 8
