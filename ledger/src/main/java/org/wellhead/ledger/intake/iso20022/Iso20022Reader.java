package org.wellhead.ledger.intake.iso20022;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.wellhead.ledger.intake.RecordReader;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads files of ISO 20022 messages: pacs.008, pacs.009, pacs.004, pain.001, pain.013, camt.052, camt.053, camt.054.
 *
 * <p>Any version; alone, in an envelope with a head, or several in one wrapper. Memory is bounded by one transaction and
 * what its message says for all.
 */
public final class Iso20022Reader implements RecordReader {
    private static final Pattern SIGNS = Pattern.compile("urn:iso:std:iso:20022:|urn:swift:xsd:"
            + "|xmlns(:[\\w.-]+)?\\s*=\\s*['\"][^'\"<>]*\\b(pacs|pain|camt)\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}"
            + "|<([\\w.-]+:)?MsgDefIdr\\s*>\\s*[a-z]{4}\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}"
            + "|<([\\w.-]+:)?(pacs|pain|camt)\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}[\\s/>]"
            + "|<([\\w.-]+:)?(" + Family.elementsPattern() + ")(V[0-9]{2})?[\\s/>]");
    private static final Pattern START = Pattern.compile("\\A(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?\\s*<");

    /** A reader of ISO 20022 files. */
    public Iso20022Reader() {}

    /**
     * Whether a file that starts so holds ISO 20022.
     *
     * @param head the first bytes of the file, up to 8 KiB, in any encoding of XML
     */
    public static boolean recognises(byte[] head) {
        // In UTF-16 the letters of names are ASCII with a zero beside them.
        String text = new String(head, ISO_8859_1).replace("\0", "");
        return START.matcher(text).find() && SIGNS.matcher(text).find();
    }

    @Override
    public void read(Path file, String place, RecordSink sink) throws IOException {
        try (XmlStream xml = XmlStream.open(file)) {
            new MessageWalk(xml, place, sink).walk();
        } catch (XmlFault fault) {
            sink.refuse(fault.line, fault.column, Rule.XML_UNREADABLE, "", String.valueOf(fault.getMessage()));
        }
    }
}
