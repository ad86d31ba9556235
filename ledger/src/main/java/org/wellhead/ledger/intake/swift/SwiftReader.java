package org.wellhead.ledger.intake.swift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.RecordReader;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads files of SWIFT MT messages: MT103, MT101, MT202 and MT205 with and without cover, MT940, MT950, MT942.
 *
 * <p>FIN, RJE and DOS files and bare texts are told apart message by message. Other types are counted and named in a
 * notice. A message that the network refused, or that is for training, moved no money: a notice says so.
 */
public final class SwiftReader implements RecordReader {
    private static final Pattern BLOCKS =
            Pattern.compile("[\\s$\\x00\\x01\\x03]*\\{(1:[A-Z][0-9]{2}|2:[IO][0-9]{3}|4:\\s*:)");
    private static final Pattern BARE =
            Pattern.compile("(?m)^:20:(?s).{0,200}?[\\r\\n]:(21|23B|25|25P|28|28C|28D|13C|32A|60F):");
    private static final int STRAY_BEFORE_BARE_CHARS = 120;

    /** Reads SWIFT messages. */
    public SwiftReader() {}

    /**
     * Whether a file that starts so holds SWIFT messages.
     *
     * @param head its first bytes, up to 8 KiB
     */
    public static boolean recognises(byte[] head) {
        String text =
                new String(head, 0, Math.min(head.length, 8192), ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (BLOCKS.matcher(text).lookingAt()) {
            return true;
        }
        String start = text.stripLeading();
        return !start.startsWith("<")
                && !start.startsWith("{")
                && BARE.matcher(text).find();
    }

    @Override
    public void read(Path file, String place, RecordSink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new Reading(new MessageCutter(in), place, sink).read();
        }
    }

    /** The reading of one file. */
    private static final class Reading {
        private final MessageCutter cutter;
        private final String place;
        private final RecordSink sink;
        private @Nullable Piece stray;
        private @Nullable Statement statement;
        private boolean refusedByNetwork;
        private boolean headLinesTold;
        private final Map<String, Integer> untaken = new TreeMap<>();

        Reading(MessageCutter cutter, String place, RecordSink sink) {
            this.cutter = cutter;
            this.place = place;
            this.sink = sink;
        }

        void read() throws IOException {
            for (Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
                take(piece);
            }
            refuseStray();
            untaken.forEach((what, count) -> sink.notice(place + ": " + count + " x " + what + "."));
            if (cutter.sawOtherThanUtf8()) {
                sink.notice(place + ": some messages are not UTF-8; their letters were read as Windows-1252.");
            }
        }

        private void take(Piece piece) {
            switch (piece.kind()) {
                case STRAY -> {
                    refuseStray();
                    stray = piece;
                }
                case ENTRY -> {
                    if (statement != null) {
                        statement.take(piece);
                    }
                }
                case BLOCKS, BARE -> {
                    if (piece.kind() == Piece.Kind.BARE) {
                        passHeadLines();
                    }
                    refuseStray();
                    statement = null;
                    try {
                        message(Message.of(piece));
                    } catch (BrokenMessageException broken) {
                        Refusals.tell(sink, broken, piece);
                    }
                }
            }
        }

        private void message(Message message) throws BrokenMessageException {
            boolean refused = refusedByNetwork;
            refusedByNetwork = message.service() == Message.Service.REFUSED;
            if (message.service() != Message.Service.NONE) {
                return;
            }
            if (refused) {
                untake("MT" + message.type() + " that the network refused (451:1): no money moved");
                return;
            }
            if (message.hasTag("TNG")) {
                untake("MT" + message.type() + " for training (TNG): no money moved");
                return;
            }
            switch (message.type()) {
                case "103" -> sink.take(CustomerTransfer.map(message, place));
                case "101" -> PaymentOrder.map(message, place, sink);
                case "202", "205" -> sink.take(BankTransfer.map(message, place));
                case "940", "950", "942" -> statement = Statement.open(message, place, sink);
                case "" -> throw BrokenMessageException.unreadable(message.line(), "it does not say its type");
                default -> untake("MT" + message.type() + ", a type that is not read");
            }
        }

        private void untake(String what) {
            String printable = what.replaceAll("\\p{Cntrl}", " ");
            untaken.merge(printable, 1, Integer::sum);
        }

        /** Banks put lines of their own ahead of a statement: their name, the type. They are told once. */
        private void passHeadLines() {
            if (stray != null && stray.text().length() <= STRAY_BEFORE_BARE_CHARS) {
                if (!headLinesTold) {
                    sink.notice(place + ":" + stray.line() + ": lines ahead of a statement were passed over: '"
                            + stray.text().strip().replace('\n', ' ') + "'.");
                    headLinesTold = true;
                }
                stray = null;
            }
        }

        private void refuseStray() {
            if (stray != null) {
                sink.refuse(
                        stray.line(),
                        stray.column(),
                        Rule.MESSAGE_UNREADABLE,
                        stray.text(),
                        "text between messages that belongs to none");
                stray = null;
            }
        }
    }
}
