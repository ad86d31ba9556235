package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all of a case again and tells what does not hold: hashes, the order of payments, ends, amounts and their sums. */
public final class CaseCheck {
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
        CaseCheck check = new CaseCheck(root);
        Manifest manifest = check.manifest();
        check.settings(manifest);
        check.journal(manifest);
        Set<String> damaged = check.files(manifest);
        if (damaged.isEmpty()) {
            check.ledger(manifest);
        }
        return check.wrong;
    }

    private Manifest manifest() throws IOException {
        try {
            return Manifest.parse(CaseFolder.manifestText(root));
        } catch (IllegalArgumentException e) {
            throw new CaseException(root.resolve(Manifest.FILE) + ": " + e.getMessage()
                    + ". Nothing else can be checked without it; take it from a copy of the case.");
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
            int part = Refs.part(ref);
            int row = Refs.row(ref);
            long time = parts.get(part).bookedAtEpochMicros.getLong(row);
            if (time < before || seen.get(part).get(row)) {
                wrong.add(root.resolve(Manifest.FILE) + ": payment " + payment + " is out of order or there twice");
                return;
            }
            seen.get(part).set(row);
            before = time;
        }
    }
}
