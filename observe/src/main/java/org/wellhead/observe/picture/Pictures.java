package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Opens pictures: what a file is, is told by its first bytes and never by its name. */
public final class Pictures {
    private static final int MAGIC_BYTES = 8;

    private Pictures() {}

    /**
     * Opens a picture. A TIFF is then read tile by tile from its file. A PNG, a JPEG, or a TIFF in one long strip is unpacked
     * here, once, into memory if it has no more than 16 million pixels, else into a scratch file of three bytes a pixel, which goes
     * when the picture is closed.
     *
     * @param file where it lies
     * @param name as the user called it; messages start with it
     * @param scratch a folder for a scratch file; made if needed
     * @throws PictureException if it is no picture that can be read, is damaged or breaks a limit, in words for people
     */
    public static Picture open(Path file, String name, Path scratch) throws IOException {
        PictureFile opened = PictureFile.open(file, name);
        try {
            return new OpenPicture(opened, opened.sha256(), content(opened, scratch));
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private static OpenPicture.Content content(PictureFile file, Path scratch) throws IOException {
        byte[] start = new byte[MAGIC_BYTES];
        int read = file.readSome(0, start, 0, MAGIC_BYTES);
        long magic = ByteBuffer.wrap(start).getLong();
        if (TiffDirectory.recognises(magic)) {
            return Tiff.open(file, scratch);
        }
        if (Png.recognises(magic)) {
            return Png.open(file, scratch);
        }
        if (JpegHead.recognises(magic)) {
            return Jpeg.open(file, scratch);
        }
        throw file.wrong(
                "starts with '%s' and is no picture that is known here".formatted(legible(start, read)),
                "TIFF, PNG and JPEG are read, told by their first bytes",
                "give the picture itself, or convert it to one of these");
    }

    private static String legible(byte[] bytes, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int c = bytes[i] & 0xff;
            text.append(c >= ' ' && c < 127 ? (char) c : '.');
        }
        return text.toString();
    }
}
