package org.wellhead.ledger.casefolder;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wellhead.ledger.Money;

/**
 * Holds a manifest to what one can say. Its hash shows that nobody changed it by accident; whoever hands a case over may
 * have written it on purpose, and no number of it may lead beyond a file, and no name out of the case's folder.
 */
final class Sense {
    private static final Pattern PART = Pattern.compile("ledger/part-[0-9]{1,10}");
    private static final Pattern COLUMN = Pattern.compile("[a-z0-9-]{1,40}\\.(?:i8|i16|i32|i64|bin)");
    private static final Pattern SOURCE = Pattern.compile("sources/[0-9a-f]{64}(?:\\.[A-Za-z0-9]{1,8})?");
    private static final Pattern ACCOUNTS = Pattern.compile("ledger/accounts-[0-9]{1,10}");
    private static final Pattern ORDER = Pattern.compile("ledger/order-[0-9]{1,10}\\.i64");
    private static final Pattern SAME = Pattern.compile("ledger/same-[0-9]{1,10}\\.i64");
    private static final Pattern SCREENING = Pattern.compile("ledger/screening-[0-9]{1,10}\\.jsonl");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SUM_BITS_MAX = 62;

    private final Manifest manifest;

    private Sense(Manifest manifest) {
        this.manifest = manifest;
    }

    /** @throws IllegalArgumentException if a number or a name of it cannot be */
    static void check(Manifest manifest) {
        Sense sense = new Sense(manifest);
        sense.whole();
        manifest.parts().forEach(sense::part);
        sense.payments();
    }

    private void whole() {
        hold(manifest.generation() > 0 && manifest.journalBytes() >= 0, "a count is negative");
        hold(manifest.currency().isEmpty() || Money.of(manifest.currency()).isPresent(), "its currency is none");
        hold(!manifest.currency().isEmpty() || manifest.payments() == 0, "its payments have no currency");
        manifest.files().forEach(file -> {
            hold(file.bytes() >= 0 && SHA256.matcher(file.sha256()).matches(), "a file's hash or length is none");
        });
        Set<String> decided =
                Set.copyOf(manifest.decided().stream().map(StoredFile::name).toList());
        decided.forEach(Sense::source);
        hold(manifest.settings().files().allMatch(decided::contains), "its settings name a file that it does not have");
        hold(ACCOUNTS.matcher(manifest.accountsFolder()).matches(), "its accounts have another name");
        table(manifest.accountsFolder(), manifest.accounts(), manifest.accountFiles());
        Map<String, Long> bytes = bytes(manifest.accountsFolder(), manifest.accountFiles());
        long slots = bytes.getOrDefault(AccountTable.INDEX, 0L) / Integer.BYTES;
        hold(Long.bitCount(slots) == 1 && slots > manifest.accounts(), "its index of accounts is none");
        manifest.order().ifPresent(file -> hold(ORDER.matcher(file.name()).matches(), "the order has another name"));
        manifest.same().ifPresent(file -> hold(SAME.matcher(file.name()).matches(), "the pairs have another name"));
        manifest.screening()
                .ifPresent(file ->
                        hold(SCREENING.matcher(file.name()).matches(), "what screening found has another name"));
    }

    private void part(PartEntry part) {
        hold(PART.matcher(part.name()).matches(), "a part has another name");
        Map<String, Long> bytes = bytes(part.name(), part.files());
        long payments = part.payments();
        for (String column : List.of(Part.PAYER, Part.PAYEE, Part.LINE)) {
            hold(
                    bytes.getOrDefault(column, -1L) == payments * Integer.BYTES,
                    "a column is shorter or longer than its part");
        }
        for (String column : List.of(Part.AMOUNT, Part.TIME)) {
            hold(
                    bytes.getOrDefault(column, -1L) == payments * Long.BYTES,
                    "a column is shorter or longer than its part");
        }
        for (String column : List.of(Part.ID, Part.PURPOSE, Part.DETAILS)) {
            hold(
                    bytes.getOrDefault(column, payments * Long.BYTES) == payments * Long.BYTES,
                    "a column is shorter or longer than its part");
        }
        hold(
                bytes.getOrDefault(Part.FILE, payments * Integer.BYTES) == payments * Integer.BYTES,
                "a column is shorter or longer than its part");
        hold(bytes.containsKey(Part.TEXTS), "a part has no texts");
        hold(
                bytes.getOrDefault(Part.CASE_ACCOUNT, -1L) == (long) part.accounts() * Integer.BYTES,
                "a part numbers other accounts than it has");
        table(part.name(), part.accounts(), part.files());
        hold(part.firstEpochMicros() <= part.lastEpochMicros() && part.sumMinor() >= 0, "a part ends before it starts");
        hold(payments == 0 || !part.sources().isEmpty(), "a part has no source");
        for (SourceEntry source : part.sources()) {
            source.kept().map(StoredFile::name).ifPresent(Sense::source);
            source.profile().map(StoredFile::name).ifPresent(Sense::source);
            hold(source.taken() >= 0 && source.refused() >= 0 && source.bytes() >= 0, "a count is negative");
            hold(
                    source.kept().stream().allMatch(kept -> kept.sha256().equals(source.sha256())),
                    "a copy is not that of its source");
        }
    }

    /** All rows are payments, but for those that another row tells better. */
    private void payments() {
        long rows = manifest.parts().stream().mapToLong(PartEntry::payments).sum();
        long pairs =
                manifest.same().map(file -> file.bytes() / (2 * Long.BYTES)).orElse(0L);
        hold(
                manifest.same().stream().allMatch(file -> file.bytes() % (2 * Long.BYTES) == 0),
                "a pair of payments is half");
        hold(manifest.payments() == rows - pairs, "its parts have another number of payments");
        Optional<StoredFile> order = manifest.order();
        hold(pairs == 0 || order.isPresent(), "it has no order");
        hold(
                order.isEmpty() || order.get().bytes() == (long) manifest.payments() * Long.BYTES,
                "the order is shorter or longer than the ledger");
        BigInteger sum = manifest.parts().stream()
                .map(part -> BigInteger.valueOf(part.sumMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        hold(sum.bitLength() <= SUM_BITS_MAX, "its amounts are more than one ledger can hold");
    }

    private static void table(String folder, int accounts, List<StoredFile> files) {
        Map<String, Long> bytes = bytes(folder, files);
        AccountTable.WIDTHS.forEach((column, width) -> hold(
                bytes.getOrDefault(column, -1L) == (long) accounts * width,
                "a column of accounts is shorter or longer than its table"));
    }

    /** The lengths of a folder's files, by their names in it. */
    private static Map<String, Long> bytes(String folder, List<StoredFile> files) {
        Map<String, Long> bytes = new HashMap<>();
        for (StoredFile file : files) {
            boolean inside = file.name().startsWith(folder + "/");
            String column = inside ? file.name().substring(folder.length() + 1) : "";
            hold(COLUMN.matcher(column).matches(), "it names a file outside of its folder: " + file.name());
            bytes.put(column, file.bytes());
        }
        return bytes;
    }

    private static void source(String name) {
        hold(SOURCE.matcher(name).matches(), "it names a file outside of its folder: " + name);
    }

    private static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("it says what cannot be: " + otherwise);
        }
    }
}
