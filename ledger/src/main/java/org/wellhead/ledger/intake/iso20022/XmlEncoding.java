package org.wellhead.ledger.intake.iso20022;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the encoding of an XML file from its first bytes, so that the parser gets characters: left to itself with bytes
 * that are none, it writes to the console. Source: XML 1.0, appendix F.
 *
 * @param markBytes length of the byte order mark
 */
record XmlEncoding(Charset charset, int markBytes) {
    /** A declaration of the encoding stands within so many bytes. */
    static final int HEAD_BYTES = 1024;

    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    /** @throws IllegalArgumentException if an encoding is declared that is not known */
    static XmlEncoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new XmlEncoding(UTF_8, 3);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new XmlEncoding(UTF_16BE, 2);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new XmlEncoding(UTF_16LE, 2);
        }
        if (startsWith(head, 0, '<')) {
            return new XmlEncoding(UTF_16BE, 0);
        }
        if (startsWith(head, '<', 0)) {
            return new XmlEncoding(UTF_16LE, 0);
        }
        Matcher declared = DECLARED.matcher(new String(head, ISO_8859_1));
        return new XmlEncoding(declared.find() ? Charset.forName(declared.group(1)) : UTF_8, 0);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
