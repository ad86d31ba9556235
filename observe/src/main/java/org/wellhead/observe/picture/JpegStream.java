package org.wellhead.observe.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A JPEG as its decoder gets it: a start of ours, then a part of the file. */
final class JpegStream extends ImageInputStreamImpl {
    private final byte[] start;
    private final PictureFile file;
    private final long from;
    private final long until;

    JpegStream(byte[] start, PictureFile file, long from, long until) {
        this.start = start;
        this.file = file;
        this.from = from;
        this.until = until;
    }

    @Override
    public long length() {
        return start.length + until - from;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        bitOffset = 0;
        if (streamPos < start.length) {
            int some = (int) Math.min(count, start.length - streamPos);
            System.arraycopy(start, (int) streamPos, into, at, some);
            streamPos += some;
            return some;
        }
        long place = from + streamPos - start.length;
        if (place >= until) {
            return -1;
        }
        int some = file.readSome(place, into, at, (int) Math.min(count, until - place));
        streamPos += Math.max(0, some);
        return some;
    }
}
