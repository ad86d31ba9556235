package org.wellhead.ledger.intake.swift;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock4;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.SwiftTagListBlock;
import com.prowidesoftware.swift.model.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.Limits;

/**
 * A message, parsed by Prowide.
 *
 * @param number in the file, from 1
 * @param line where it starts in the file, from 1
 * @param type three digits, or {@code ""}; of a bare text what its fields show it to be
 * @param sender BIC of who sent it, without {@code XXX}, or {@code ""}
 * @param receiver BIC of who received it, as the sender
 * @param service of a message of the network itself, what it is
 * @param tags what blocks 3 and 5 say: {@code 121} the UETR, {@code 119} the variant, {@code PDE} perhaps sent twice
 * @param fields of block 4, in order
 */
record Message(
        int number,
        long line,
        String type,
        String sender,
        String receiver,
        Service service,
        List<Field> tags,
        List<Field> fields) {

    /** What the network says of the message that follows. */
    enum Service {
        NONE,
        ACCEPTED,
        REFUSED
    }

    /** Prowide logs what it cannot read; we refuse it with a reason, so its log would say it twice. Kept from collection. */
    private static final Logger PROWIDE = Logger.getLogger("com.prowidesoftware");

    static {
        PROWIDE.setLevel(Level.OFF);
    }

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    Message {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    static Message of(Piece piece) throws BrokenMessageException {
        if (piece.kind() != Piece.Kind.BLOCKS) {
            List<Field> fields = fieldsOfText(piece);
            return new Message(piece.number(), piece.line(), typeOf(fields), "", "", Service.NONE, List.of(), fields);
        }
        check(piece);
        int textAt = piece.text().indexOf("{4:");
        String text = textAt < 0 ? "" : piece.text().substring(textAt + 3).stripLeading();
        if (!text.startsWith(":") && !text.startsWith("{") && !text.startsWith("-}") && !text.startsWith("}")) {
            throw BrokenMessageException.unreadable(
                    piece.line(), textAt < 0 ? "it has no text block" : "its text block does not start with a field");
        }
        try {
            SwiftMessage parsed = new SwiftParser(piece.text()).message();
            List<Field> tags = new ArrayList<>();
            addTags(parsed.getBlock3(), piece, tags);
            addTags(parsed.getBlock5(), piece, tags);
            List<Field> fields = new ArrayList<>();
            addAll(parsed.getBlock4(), piece, fields);
            checkSizes(fields);
            String type = orEmpty(parsed.getType());
            Service service = !parsed.isServiceMessage21()
                    ? Service.NONE
                    : fields.stream()
                                    .anyMatch(f ->
                                            f.name().equals("451") && !f.value().equals("0"))
                            ? Service.REFUSED
                            : Service.ACCEPTED;
            return new Message(
                    piece.number(),
                    piece.line(),
                    type.isEmpty() ? typeOf(fields) : type,
                    bic(orEmpty(parsed.getSender())),
                    bic(orEmpty(parsed.getReceiver())),
                    service,
                    tags,
                    fields);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } catch (RuntimeException unparsed) {
            throw BrokenMessageException.unreadable(piece.line(), "its blocks or fields cannot be told apart");
        }
    }

    /** The fields of a piece that has no blocks around it. */
    static List<Field> fieldsOfText(Piece piece) throws BrokenMessageException {
        check(piece);
        List<Field> fields = new ArrayList<>();
        try {
            SwiftBlock4 block = SwiftParser.parseBlock4("{4:\n" + piece.text().stripTrailing() + "\n-}");
            addAll(block, piece, fields);
        } catch (RuntimeException unparsed) {
            throw BrokenMessageException.unreadable(piece.line(), "its fields cannot be told apart");
        }
        checkSizes(fields);
        return fields;
    }

    private static void check(Piece piece) throws BrokenMessageException {
        switch (piece.flaw()) {
            case NONE -> {}
            case CUT_OFF -> throw BrokenMessageException.unreadable(piece.line(), "it ends early");
            case TOO_MANY_BLOCKS ->
                throw BrokenMessageException.unreadable(
                        piece.line(), "it has more than " + MessageCutter.BRACES_MAX + " blocks and tags");
            case TOO_LARGE -> throw BrokenMessageException.tooLarge(piece.line(), "");
        }
        if (piece.text().indexOf('\0') >= 0) {
            throw BrokenMessageException.nulByte(piece.line());
        }
    }

    private static void checkSizes(List<Field> fields) throws BrokenMessageException {
        for (Field field : fields) {
            if (field.value().length() > Limits.FIELD_CHARS) {
                throw BrokenMessageException.tooLarge(field.line(), "field " + field.name());
            }
        }
    }

    /** Prowide tells no lines, but keeps the order: each field is looked for behind the one before it. */
    private static void addAll(@Nullable SwiftBlock4 block, Piece piece, List<Field> fields) {
        if (block == null) {
            return;
        }
        String text = "\n" + piece.text();
        int from = 0;
        long line = piece.line() - 1;
        for (Tag tag : block.getTags()) {
            String name = orEmpty(tag.getName());
            int start = from < 0 ? -1 : text.indexOf("\n:" + name + ":", from);
            if (start >= 0) {
                line += text.substring(from, start + 1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
            }
            from = start < 0 ? -1 : start + 1;
            fields.add(new Field(name, orEmpty(tag.getValue()), Math.max(line, piece.line())));
        }
    }

    private static void addTags(@Nullable SwiftTagListBlock block, Piece piece, List<Field> tags) {
        if (block != null) {
            block.getTags()
                    .forEach(tag -> tags.add(new Field(orEmpty(tag.getName()), orEmpty(tag.getValue()), piece.line())));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a text without a header is, by the fields that only that type must have. */
    private static String typeOf(List<Field> fields) {
        if (has(fields, "60F") || has(fields, "60M") || has(fields, "61")) {
            return "940";
        }
        if (has(fields, "34F")) {
            return "942";
        }
        if (has(fields, "28D") && has(fields, "30")) {
            return "101";
        }
        if (has(fields, "32A") && (has(fields, "58A") || has(fields, "58D"))) {
            return "202";
        }
        return has(fields, "32A") && has(fields, "23B") ? "103" : "";
    }

    private static boolean has(List<Field> fields, String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** A BIC of 8 or 11 characters from a terminal's address of 12; the head office without its {@code XXX}. */
    static String bic(String text) {
        String bic = text.strip().toUpperCase(Locale.ROOT);
        if (bic.length() == 12) {
            bic = bic.substring(0, 8) + bic.substring(9);
        }
        return bic.length() == 11 && bic.endsWith("XXX") ? bic.substring(0, 8) : bic;
    }

    /** The first field of this name. */
    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The first field of this name, which the message must have. */
    Field needed(String name) throws BrokenMessageException {
        return field(name).orElseThrow(() -> BrokenMessageException.missing(line, name));
    }

    /** What blocks 3 and 5 say under this name, or {@code ""}. */
    String tag(String name) {
        return tags.stream()
                .filter(tag -> tag.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    boolean hasTag(String name) {
        return tags.stream().anyMatch(tag -> tag.name().equals(name));
    }

    /** In lower case; {@code ""} if there is none or it is no UUID. */
    String uetr() {
        String text = tag("121").strip();
        return text.matches(UUID) ? text.toLowerCase(Locale.ROOT) : "";
    }
}
