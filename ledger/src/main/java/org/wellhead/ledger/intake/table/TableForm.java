package org.wellhead.ledger.intake.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The forms in which a table comes. */
public enum TableForm {
    /** Text with a separator, read by a profile. */
    CSV,
    /** One JSON object a line, or one array of objects. */
    JSON_LINES,
    PARQUET,
    XLSX,
    ODS;

    /** As many bytes from the start of a file as the recognisers look at. */
    public static final int HEAD_BYTES = 4096;

    private static final byte[] PARQUET_MAGIC = "PAR1".getBytes(US_ASCII);
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** The word in {@link org.wellhead.ledger.intake.PaymentRecord#form}. */
    public String word() {
        return this == JSON_LINES ? "json" : name().toLowerCase(Locale.ROOT);
    }

    /** The form of a file by its content, not its name; {@link #CSV} is never recognised, as any text could be it. */
    public static Optional<TableForm> recognise(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (isParquet(head)) {
            return Optional.of(PARQUET);
        }
        if (isJson(head)) {
            return Optional.of(JSON_LINES);
        }
        if (isXlsx(file, head)) {
            return Optional.of(XLSX);
        }
        return isOds(file, head) ? Optional.of(ODS) : Optional.empty();
    }

    /** Whether a file that starts so is Parquet. */
    public static boolean isParquet(byte[] head) {
        return startsWith(head, PARQUET_MAGIC);
    }

    /** Whether a file that starts so is JSON objects that are not FollowTheMoney entities. */
    public static boolean isJson(byte[] head) {
        String text = new String(head, UTF_8).replaceFirst("^\\uFEFF", "").stripLeading();
        if (text.startsWith("[")) {
            text = text.substring(1).stripLeading();
        }
        return text.startsWith("{") && !(text.contains("\"schema\"") && text.contains("\"properties\""));
    }

    /** Whether a file, of which {@code head} is the start, is an Office Open XML workbook. */
    public static boolean isXlsx(Path file, byte[] head) throws IOException {
        return startsWith(head, ZIP_MAGIC) && holds(file, "xl/workbook.xml", "");
    }

    /** Whether a file, of which {@code head} is the start, is an OpenDocument spreadsheet. */
    public static boolean isOds(Path file, byte[] head) throws IOException {
        return startsWith(head, ZIP_MAGIC) && holds(file, "mimetype", ODS_TYPE);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean holds(Path file, String member, String start) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readNBytes(ODS_TYPE.length()), ISO_8859_1).startsWith(start);
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            return false;
        }
    }
}
