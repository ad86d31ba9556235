package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all of a case again and tells what does not hold: hashes, the order of payments, ends, amounts and their sums. */
public final class CaseCheck {
    /** A writer may commit meanwhile and remove what was before; then all is read once more. */
    private static final int TRIES = 20;

    private final Path root;
    private final List<String> wrong = new ArrayList<>();

    private CaseCheck(Path root) {
        this.root = root;
    }

    /**
     * What is wrong, one sentence each; nothing if all holds. O(bytes of the case).
     *
     * @throws CaseException if there is no case, or its manifest is damaged
     */
    public static List<String> check(Path root) throws IOException {
        for (int tried = 1; ; tried++) {
            String before = CaseFolder.manifestText(root);
            List<String> wrong = checkOnce(root, before);
            if (wrong.isEmpty() || tried == TRIES || before.equals(CaseFolder.manifestText(root))) {
                return wrong;
            }
        }
    }

    private static List<String> checkOnce(Path root, String manifestText) throws IOException {
        CaseCheck check = new CaseCheck(root);
        try {
            check.all(manifestText);
        } catch (CaseException | NoSuchFileException e) {
            check.wrong.add(String.valueOf(e.getMessage()));
        }
        return check.wrong;
    }

    private void all(String manifestText) throws IOException {
        Manifest manifest;
        try {
            manifest = Manifest.parse(manifestText);
        } catch (IllegalArgumentException e) {
            throw new CaseException(root.resolve(Manifest.FILE) + ": " + e.getMessage()
                    + ". Nothing else can be checked without it; take it from a copy of the case.");
        }
        settings(manifest);
        journal(manifest);
        Set<String> damaged = files(manifest);
        if (damaged.isEmpty()) {
            ledger(manifest);
        }
    }

    private void settings(Manifest manifest) throws IOException {
        Path file = root.resolve(Settings.FILE);
        String found = Files.exists(file) ? FileWriter.sha256(file) : "";
        if (!found.equals(Manifest.sha256(manifest.settings().text()))
                && !found.equals(manifest.settingsBeforeSha256())) {
            wrong.add(file + ": changed since it was written; the case goes by what it was, and the next import"
                    + " writes that again");
        }
    }

    private void journal(Manifest manifest) throws IOException {
        Path file = root.resolve(Journal.FILE);
        if (!Files.exists(file) || Files.size(file) < manifest.journalBytes()) {
            wrong.add(file + ": shorter than it was: lines are missing");
        } else if (!Journal.sha256(root, manifest.journalBytes()).equals(manifest.journalSha256())) {
            wrong.add(file + ": changed since it was written");
        }
    }

    private Set<String> files(Manifest manifest) throws IOException {
        Set<String> damaged = new HashSet<>();
        for (StoredFile stored : manifest.files().toList()) {
            Path file = root.resolve(stored.name());
            String found = "";
            if (!Files.exists(file)) {
                found = "missing";
            } else if (Files.size(file) != stored.bytes()) {
                found = "has " + Files.size(file) + " bytes and not " + stored.bytes();
            } else if (!FileWriter.sha256(file).equals(stored.sha256())) {
                found = "changed since it was written: its SHA-256 is not " + stored.sha256();
            }
            if (!found.isEmpty()) {
                damaged.add(stored.name());
                wrong.add(file + ": " + found);
            }
        }
        return damaged;
    }

    /** Paths from {@code root}, with {@code /}. */
    static List<String> filesIn(Path root, List<String> folders) throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : folders) {
            if (Files.exists(root.resolve(folder))) {
                try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                    files.filter(file -> !Files.isDirectory(file))
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private void ledger(Manifest manifest) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            List<Part> parts = new ArrayList<>();
            for (PartEntry entry : manifest.parts()) {
                Part part = Part.open(root, entry, arena);
                part(part, manifest.accounts());
                parts.add(part);
            }
            if (manifest.order().isPresent()) {
                order(
                        manifest,
                        parts,
                        Mapped.open(root.resolve(manifest.order().get().name()), arena));
            }
            if (manifest.same().isPresent()) {
                pairs(parts, Mapped.open(root.resolve(manifest.same().get().name()), arena));
            }
        }
    }

    private void part(Part part, int accounts) {
        long sum = 0;
        long before = Long.MIN_VALUE;
        for (int row = 0; row < part.size(); row++) {
            int payer = part.payer.getInt(row);
            int payee = part.payee.getInt(row);
            long amount = part.amountMinor.getLong(row);
            long time = part.bookedAtEpochMicros.getLong(row);
            boolean endsAreThere = payer >= 0 && payer < accounts && payee >= 0 && payee < accounts;
            if (!endsAreThere || payer == payee || amount <= 0 || time < before) {
                wrong.add(root.resolve(part.entry.name()) + ": row " + row + " breaks the ledger's rules");
                return;
            }
            before = time;
            sum += amount;
        }
        int last = part.size() - 1;
        if (last >= 0
                && (part.bookedAtEpochMicros.getLong(0) != part.entry.firstEpochMicros()
                        || part.bookedAtEpochMicros.getLong(last) != part.entry.lastEpochMicros())) {
            wrong.add(root.resolve(part.entry.name()) + ": its first or last time is another one");
        }
        if (sum != part.entry.sumMinor()) {
            wrong.add(root.resolve(part.entry.name()) + ": its amounts add up to " + sum + " and not to "
                    + part.entry.sumMinor());
        }
    }

    private void order(Manifest manifest, List<Part> parts, Mapped order) {
        List<BitSet> seen = new ArrayList<>();
        parts.forEach(part -> seen.add(new BitSet(part.size())));
        long before = Long.MIN_VALUE;
        for (int payment = 0; payment < manifest.payments(); payment++) {
            long ref = order.getLong(payment);
            long time = isRow(parts, ref) ? time(parts, ref) : Long.MIN_VALUE;
            if (!isRow(parts, ref) || time < before || !isNew(seen, ref)) {
                wrong.add(root.resolve(Manifest.FILE) + ": payment " + payment + " is out of order or there twice");
                return;
            }
            before = time;
        }
    }

    private void pairs(List<Part> parts, Mapped pairs) {
        List<BitSet> hidden = new ArrayList<>();
        parts.forEach(part -> hidden.add(new BitSet(part.size())));
        for (int pair = 0; pair < pairs.size() / (2 * Long.BYTES); pair++) {
            long leftOut = pairs.getLong(2L * pair);
            long shown = pairs.getLong(2L * pair + 1);
            if (!isRow(parts, leftOut) || !isRow(parts, shown) || leftOut == shown || !isNew(hidden, leftOut)) {
                wrong.add(root.resolve(Manifest.FILE) + ": pair " + pair + " leads to no payment");
                return;
            }
        }
    }

    private static boolean isRow(List<Part> parts, long ref) {
        int part = Refs.part(ref);
        int row = Refs.row(ref);
        return part >= 0
                && part < parts.size()
                && row >= 0
                && row < parts.get(part).size();
    }

    private static long time(List<Part> parts, long ref) {
        return parts.get(Refs.part(ref)).bookedAtEpochMicros.getLong(Refs.row(ref));
    }

    /** Whether the row was not met before; from now on it was. */
    private static boolean isNew(List<BitSet> met, long ref) {
        BitSet rows = met.get(Refs.part(ref));
        boolean isNew = !rows.get(Refs.row(ref));
        rows.set(Refs.row(ref));
        return isNew;
    }
}
