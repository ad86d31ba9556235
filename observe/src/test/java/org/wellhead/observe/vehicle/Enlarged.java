package org.wellhead.observe.vehicle;

import java.io.IOException;
import org.wellhead.observe.picture.Picture;

/** A picture each of whose pixels stands several times. */
final class Enlarged extends MemoryPicture {
    Enlarged(Picture picture, int factor) throws IOException {
        super(picture.widthPx() * factor, picture.heightPx() * factor);
        byte[] all = new byte[3 * picture.widthPx() * picture.heightPx()];
        picture.read(0, 0, picture.widthPx(), picture.heightPx(), all);
        for (int y = 0; y < heightPx(); y++) {
            for (int x = 0; x < widthPx(); x++) {
                int from = 3 * (y / factor * picture.widthPx() + x / factor);
                System.arraycopy(all, from, rgb(), 3 * (y * widthPx() + x), 3);
            }
        }
    }
}
