package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/**
 * Entries of one list in few bytes, so that a store opens without parsing the originals again.
 *
 * <p>A number is seven bits a byte, the lowest first, the eighth bit says that more follow. A text is its length in bytes
 * and its UTF-8; a list is its length and its members; a date is its text, or an empty one for none; a word of ours is its
 * name. The file is the format's number, the list's name, and the list of entries.
 */
final class EntriesFile {
    /** Counted up whenever this layout, or what the readers make of an original, changes: then originals are read again. */
    static final int FORMAT = 1;

    private EntriesFile() {}

    /** @param entries all of {@code list} */
    static byte[] write(String list, List<ListedParty> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entries.size() * 200 + 100);
        number(out, FORMAT);
        text(out, list);
        number(out, entries.size());
        for (ListedParty entry : entries) {
            write(out, entry);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, ListedParty entry) {
        text(out, entry.id());
        text(out, entry.schema().name());
        number(out, entry.names().size());
        for (ListedName name : entry.names()) {
            text(out, name.quality().name());
            text(out, name.text());
        }
        number(out, entry.births().size());
        for (BirthDate birth : entry.births()) {
            number(out, birth.yearFrom());
            number(out, birth.yearTo());
            number(out, birth.month());
            number(out, birth.day());
            number(out, birth.approximate() ? 1 : 0);
        }
        texts(out, entry.countries());
        text(out, entry.gender().name());
        number(out, entry.identifiers().size());
        for (Identifier identifier : entry.identifiers()) {
            text(out, identifier.scheme());
            text(out, identifier.value());
        }
        texts(out, entry.programmes());
        date(out, entry.listedOn());
        date(out, entry.delistedOn());
    }

    private static void texts(ByteArrayOutputStream out, List<String> texts) {
        number(out, texts.size());
        texts.forEach(text -> text(out, text));
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void date(ByteArrayOutputStream out, @Nullable LocalDate date) {
        text(out, date == null ? "" : date.toString());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int left = number;
        while ((left & ~0x7f) != 0) {
            out.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /** @throws IllegalArgumentException if these are not the bytes of a file that was written */
    static List<ListedParty> read(byte[] bytes) {
        try {
            return new Reading(bytes).entries();
        } catch (IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalArgumentException("it ends too early", e);
        }
    }

    private static final class Reading {
        private final byte[] bytes;
        private int at;
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, LocalDate> dates = new HashMap<>();

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        List<ListedParty> entries() {
            int format = number();
            if (format != FORMAT) {
                throw new IllegalArgumentException("it is of format " + format);
            }
            String list = text();
            List<ListedParty> entries = list(() -> entry(list));
            if (at < bytes.length) {
                throw new IllegalArgumentException("it goes on after its end");
            }
            return entries;
        }

        private ListedParty entry(String list) {
            return new ListedParty(
                    list,
                    text(),
                    Schema.valueOf(word()),
                    list(this::name),
                    list(this::birth),
                    list(this::word),
                    Gender.valueOf(word()),
                    list(() -> new Identifier(word(), text())),
                    list(this::word),
                    date(),
                    date());
        }

        private ListedName name() {
            ListedName.Quality quality = ListedName.Quality.valueOf(word());
            return new ListedName(text(), quality);
        }

        private BirthDate birth() {
            return new BirthDate(number(), number(), number(), number(), number() == 1);
        }

        private <T> List<T> list(Supplier<T> member) {
            int count = number();
            if (count < 0 || count > bytes.length - at) {
                throw new IllegalArgumentException("a list of " + count);
            }
            List<T> members = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                members.add(member.get());
            }
            return members;
        }

        /** A text that stands in many entries is one object. */
        private String word() {
            return words.computeIfAbsent(text(), same -> same);
        }

        private String text() {
            int length = number();
            String text = new String(bytes, at, length, UTF_8);
            at += length;
            return text;
        }

        private @Nullable LocalDate date() {
            String day = text();
            return day.isEmpty() ? null : dates.computeIfAbsent(day, LocalDate::parse);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                byte some = bytes[at++];
                number |= (some & 0x7f) << shift;
                if (some >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number without an end");
        }
    }
}
