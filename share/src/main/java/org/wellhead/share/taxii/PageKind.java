package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** What a page tells of each record, and under which name. Source: TAXII 2.1, sections 3.7, 5.3.1 and 5.8.1. */
enum PageKind {
    /** The object itself. */
    OBJECTS("objects"),
    /** Its id, version, edition and time of adding. */
    MANIFEST("objects"),
    /** Its version only. */
    VERSIONS("versions");

    private final String member;

    PageKind(String member) {
        this.member = member;
    }

    String member() {
        return member;
    }

    /** Writes a record's value from its line. Ids, times and editions were checked when they came, so they need no escapes. */
    void write(byte[] bytes, int begin, int length, ByteArrayOutputStream out) {
        switch (this) {
            case OBJECTS -> {
                int json = RecordLine.jsonAt(bytes, begin);
                out.write(bytes, json, begin + length - 1 - json);
            }
            case MANIFEST -> {
                RecordLine line = RecordLine.of(bytes, begin, length);
                out.writeBytes(("{\"date_added\":\"" + line.added() + "\",\"id\":\"" + line.id()
                                + "\",\"media_type\":\"application/stix+json;version=" + line.spec()
                                + "\",\"version\":\"" + line.version() + "\"}")
                        .getBytes(US_ASCII));
            }
            case VERSIONS -> {
                String version = RecordLine.of(bytes, begin, length).version();
                out.writeBytes(('"' + version + '"').getBytes(US_ASCII));
            }
        }
    }
}
