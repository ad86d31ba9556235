package org.wellhead.share.form;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Gathers the bytes of one file of a form, as many as the tools of partners still open. */
public final class FormBytes extends OutputStream {
    /** The largest file of a form: 1 GiB. */
    public static final int BYTES_MAX = 1 << 30;

    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final int bytesMax;

    /** Up to {@link #BYTES_MAX}. */
    public FormBytes() {
        this(BYTES_MAX);
    }

    FormBytes(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /**
     * One more.
     *
     * @throws FormRefused if there are too many
     */
    @Override
    public void write(int b) {
        need(1);
        gathered.write(b);
    }

    /**
     * More of them.
     *
     * @throws FormRefused if there are too many
     */
    @Override
    public void write(byte[] bytes, int from, int count) {
        need(count);
        gathered.write(bytes, from, count);
    }

    /**
     * All of these.
     *
     * @throws FormRefused if there are too many
     */
    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** What was gathered, as the file of this name. */
    public FormFile file(String name) {
        return new FormFile(name, gathered.toByteArray());
    }

    private void need(int more) {
        if (more > bytesMax - gathered.size()) {
            throw new FormRefused("one file of this form would be larger than " + bytesMax
                    + " bytes, which its readers do not open; share fewer findings at a time");
        }
    }
}
