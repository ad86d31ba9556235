package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PipeTest {
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aReaderMayLeaveEarly() {
        assertThatCode(() -> new Pipe(failing("Broken pipe")).write(new byte[] {1, 2}))
                .doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsAFailure() {
        assertThatThrownBy(() -> new Pipe(failing("No space left on device")).write('x'))
                .hasMessage("No space left on device");
    }
}
