package org.wellhead.share.dossier;

import org.wellhead.share.item.Attachment;

/** Something on a page of paper. Lengths are points, from the left and from the top. */
sealed interface Mark {
    /** Words in the order in which they stand, their letters joined; {@code y} is where they stand on. */
    record Words(float x, float y, Ink ink, String visual) implements Mark {}

    /** The number of the page on which the anchor stands, ending at {@code right}. */
    record PageOf(float right, float y, Ink ink, String anchor) implements Mark {}

    /** A line from left to right. */
    record Rule(float x, float y, float width, float weight, int rgb) implements Mark {}

    /** A filled box. */
    record Fill(float x, float y, float width, float height, int rgb) implements Mark {}

    /** An area that leads to an anchor. */
    record Link(float x, float y, float width, float height, String anchor) implements Mark {}

    /** A picture. */
    record Image(float x, float y, float width, float height, Attachment attachment) implements Mark {}
}
