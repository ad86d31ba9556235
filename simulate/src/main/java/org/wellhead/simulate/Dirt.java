package org.wellhead.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.wellhead.ledger.PartyKind;

/**
 * What real files have and made-up ones do not: of a hundred rows one late and one repeated, a few with another offset
 * of time or with commas, quotes and line breaks in their purpose; names and countries as different clerks write them;
 * and a handful of rows that break a rule. The payments themselves are those of the clean world.
 */
final class Dirt {
    /** Rows that break a rule, one of each kind; each is {@code id,time,payer,payee,amount,currency}. */
    private static final List<String> BROKEN = List.of(
            "ID,2014-06-01T10:00:00Z,PAYER,PAYEE,0.00,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,PAYEE,-25.00,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,PAYER,25.00,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,PAYEE,25.00,QQQ",
            "ID,2014-06-31 at ten,PAYER,PAYEE,25.00,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,PAYEE,25.005,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,,25.00,USD",
            "ID,2014-06-01T10:00:00Z,PAYER,PAYEE,twenty-five,USD");

    private static final List<String> CLERKS_NOTES = List.of(
            ", see invoice", ", paid \"on account\"", "\nsecond reminder", "; thank you", ", \"urgent\",\nby hand");

    /** Rows kept back at a time, so that memory stays small; beyond it rows are written at once. */
    private static final int KEPT_BACK_MAX = 1_000;

    private static final int LATE_BY_DAYS_MAX = 3;

    private record KeptBack(long untilId, long number, String row) {}

    private final World world;
    private final Population population;
    private final Dice dice;
    private final PriorityQueue<KeptBack> keptBack =
            new PriorityQueue<>(Comparator.comparingLong(KeptBack::untilId).thenComparingLong(KeptBack::number));
    private long numbered;
    private long duplicates;
    private int broken;

    Dirt(World world, Population population) {
        this.world = world;
        this.population = population;
        this.dice = Dice.of(world, Dice.Stream.DIRT);
    }

    long duplicates() {
        return duplicates;
    }

    int broken() {
        return broken;
    }

    /** Writes the row: now, later, or now and once more later. */
    void pass(Sheet sheet, String row, long id) throws IOException {
        int chance = dice.below(100);
        boolean room = keptBack.size() < KEPT_BACK_MAX;
        if (chance == 0 && room) {
            keep(row, id);
        } else {
            append(sheet, row);
            if (chance == 1 && room) {
                keep(row, id);
                duplicates++;
            }
        }
        while (!keptBack.isEmpty() && keptBack.peek().untilId <= id) {
            append(sheet, keptBack.remove().row);
        }
        if (broken < BROKEN.size() && id >= world.payments() * (broken + 1) / (BROKEN.size() + 1)) {
            append(sheet, brokenRow());
        }
    }

    /** Writes what is still kept back. */
    void release(Sheet sheet) throws IOException {
        while (!keptBack.isEmpty()) {
            append(sheet, keptBack.remove().row);
        }
    }

    private void keep(String row, long id) {
        long rowsPerDay = Math.max(1, world.payments() / Calendar.DAYS);
        keptBack.add(new KeptBack(id + dice.between(1, LATE_BY_DAYS_MAX * rowsPerDay), numbered++, row));
    }

    private static void append(Sheet sheet, String row) throws IOException {
        sheet.startRow();
        sheet.raw(row);
    }

    private String brokenRow() {
        int country = dice.below(Atlas.COUNTRIES);
        String row = BROKEN.get(broken)
                .replace("ID", Long.toString(world.payments() + 1 + broken))
                .replace("PAYER", population.id(population.anyPersonIn(country, dice)))
                .replace("PAYEE", population.id(population.anyCompanyIn(country, dice)));
        broken++;
        return row + ",,,\n";
    }

    boolean writesOffset() {
        return dice.below(50) == 0;
    }

    /** The same instant as a clerk three hours east of Greenwich writes it. */
    static byte[] withOffset(long epochSecond) {
        String local = Instant.ofEpochSecond(epochSecond)
                .atOffset(ZoneOffset.ofHours(3))
                .toLocalDateTime()
                .withNano(0)
                .toString();
        String seconds = local.length() == "2014-01-01T09:30".length() ? ":00" : "";
        return (local + seconds + "+03:00").getBytes(StandardCharsets.US_ASCII);
    }

    void purposeAndNames(Sheet sheet, String purpose, int payer, int payee) {
        sheet.field(dice.below(50) == 0 ? purpose + CLERKS_NOTES.get(dice.below(CLERKS_NOTES.size())) : purpose);
        sheet.next().field(spelling(payer, dice.next()));
        sheet.next().field(spelling(payee, dice.next())).endRow();
    }

    /** The holder's name as one of several clerks writes it; most write it as it is. */
    private String spelling(int account, long chance) {
        String name = population.name(account);
        return switch (Dice.pick(chance, 20)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> withoutAccents(name);
            case 2 -> " " + name.replace(" ", "  ") + " ";
            case 3 -> population.role(account).kind() == PartyKind.PERSON ? lastWordsFirst(name) : name;
            case 4 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private static String withoutAccents(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static String lastWordsFirst(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }

    /** The country of an account as a clerk writes it; only who is never a source may be without one. */
    String country(int account) {
        Atlas.Entry place = population.place(account);
        boolean maySayNothing = !population.role(account).isSource() && population.openingMinor(account) == 0;
        return switch (Dice.pick(population.trait(account, 9), 20)) {
            case 0 -> place.alpha3();
            case 1 -> place.english();
            case 2 -> place.alpha2().toLowerCase(Locale.ROOT);
            case 3 -> maySayNothing ? "" : place.alpha2();
            default -> place.alpha2();
        };
    }

    String accountName(int account) {
        return spelling(account, population.trait(account, 10));
    }

    String kind(int account) {
        String word = population.role(account).kind().word();
        return switch (Dice.pick(population.trait(account, 11), 20)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.replace("organisation", "Organization");
            default -> word;
        };
    }
}
