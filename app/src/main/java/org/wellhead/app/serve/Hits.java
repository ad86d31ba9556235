package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.CaseParties;
import org.wellhead.app.CaseScreening;
import org.wellhead.app.ReviewRun;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.Score;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.ScreenedList;
import org.wellhead.screen.review.Screening;

/** Tells the hits of a case's parties on lists, and how they stand. */
final class Hits {
    private static final int ID_CHARS = 16;

    /**
     * How screening stands.
     *
     * @param isScreened whether the parties were ever screened
     * @param threshold the least score of a hit
     * @param lists those that it was last screened against
     * @param store the lists that the case keeps
     */
    record State(
            boolean exists,
            boolean isScreened,
            String threshold,
            String screenedAt,
            Counts counts,
            List<ListTold> lists,
            KeptLists.Told store) {}

    /** How many hits stand how. */
    record Counts(int open, int accepted, int rejected, int closed) {}

    /**
     * A list that was screened against.
     *
     * @param isInForce whether the case's store has just this snapshot in force
     */
    record ListTold(String list, String file, String sha256, int entries, boolean isInForce) {}

    /** A hit, to be found in a queue. */
    record Row(
            String id,
            String party,
            String partyName,
            String entry,
            String list,
            String entryName,
            String score,
            String verdict,
            String state,
            String why,
            @Nullable LocalDate listedOn) {}

    /** A decision as the journal has it. */
    record Past(String at, String by, String decision, String reason, String unit) {}

    /** A hit in full. */
    record Match(Row hit, SideBySide sides, List<Past> history) {}

    /** What was read of an open case, as long as that is open. */
    private record Read(CaseFolder of, Screening screening, CaseParties parties) {}

    private final CaseHandle served;
    private final KeptLists lists;
    private @Nullable Read read;

    Hits(CaseHandle served, Path lists, String listsTold) {
        this.served = served;
        this.lists = new KeptLists(served, lists, listsTold);
    }

    boolean hasLists() throws IOException {
        return lists.areThere();
    }

    private synchronized Read read(CaseFolder open) throws IOException {
        if (read == null || read.of() != open) {
            read = new Read(
                    open, CaseScreening.of(open), new CaseParties(open.ledger().accounts(), open.joins()));
        }
        return read;
    }

    State state() throws IOException {
        if (!served.isThere()) {
            return new State(false, false, "", "", new Counts(0, 0, 0, 0), List.of(), lists.told());
        }
        return served.read(open -> {
            Screening screening = read(open).screening();
            String at = open.journal().stream()
                    .filter(said -> "screen".equals(said.get("act")))
                    .reduce((_, later) -> later)
                    .map(said -> said.getOrDefault("at", ""))
                    .orElse("");
            List<ListTold> screened = new ArrayList<>();
            for (ScreenedList list : screening.lists()) {
                screened.add(new ListTold(
                        list.list(),
                        Legible.line(list.file()),
                        list.sha256(),
                        list.entries(),
                        lists.isInForce(list.list(), list.sha256())));
            }
            return new State(
                    true,
                    screening != Screening.NONE,
                    Score.text(screening.thresholdPerMille()),
                    at,
                    counts(screening),
                    screened,
                    lists.told());
        });
    }

    private static Counts counts(Screening screening) {
        Map<Screening.State, Integer> counts = new EnumMap<>(Screening.State.class);
        screening.findings().forEach(finding -> counts.merge(screening.state(finding), 1, Integer::sum));
        return new Counts(
                counts.getOrDefault(Screening.State.OPEN, 0),
                counts.getOrDefault(Screening.State.ACCEPTED, 0),
                counts.getOrDefault(Screening.State.REJECTED, 0),
                counts.getOrDefault(Screening.State.CLOSED, 0));
    }

    /** By {@code state}, {@code list}, {@code least} score and {@code q} in names and ids; the likeliest first, or {@code sort=party}. */
    Object matches(Context context) throws IOException {
        String state = said(context, "state");
        String list = said(context, "list");
        String wanted = said(context, "q").toLowerCase(Locale.ROOT);
        int least = least(said(context, "least"));
        Window window = Window.of(context);
        boolean byParty = said(context, "sort").equals("party");
        return served.read(open -> {
            Screening screening = read(open).screening();
            Stream<Finding> found = screening.findings().stream()
                    .filter(finding ->
                            state.isEmpty() || screening.state(finding).word().equals(state))
                    .filter(finding -> list.isEmpty() || list(finding).equals(list))
                    .filter(finding -> finding.score().perMille() >= least)
                    .filter(finding -> wanted.isEmpty() || text(finding).contains(wanted));
            Comparator<Finding> likeliest = Comparator.comparingInt(
                    (Finding finding) -> -finding.score().perMille());
            List<Finding> sorted = (byParty ? found : found.sorted(likeliest)).toList();
            Window.Rows<Finding> shown = window.of(sorted);
            return new Window.Rows<>(
                    shown.total(),
                    shown.offset(),
                    shown.rows().stream()
                            .map(finding -> row(screening, finding))
                            .toList());
        });
    }

    private static int least(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("0|1|[01]?[.][0-9]{1,3}")) {
            throw Problem.request("least is a score from 0 to 1, e.g. 0.9");
        }
        return new java.math.BigDecimal(text).movePointRight(3).intValueExact();
    }

    private static String text(Finding finding) {
        return String.join("\n", finding.party(), finding.partyName(), finding.entry(), finding.entryName())
                .toLowerCase(Locale.ROOT);
    }

    private static String said(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
    }

    /** One hit with all that is known of both sides. */
    Match match(String id) throws IOException {
        return served.read(open -> {
            Read now = read(open);
            Finding finding = find(now.screening(), id);
            return new Match(
                    row(now.screening(), finding),
                    SideBySide.of(
                            finding,
                            now.screening().thresholdPerMille(),
                            Optional.ofNullable(now.parties().ofAccount(finding.party())),
                            open.ledger().accounts(),
                            lists.entry(finding.entry())),
                    history(open, finding));
        });
    }

    private static List<Past> history(CaseFolder open, Finding finding) throws IOException {
        String pair = ReviewRun.pair(finding);
        List<Past> history = new ArrayList<>();
        for (Map<String, String> said : open.journal()) {
            if (!"review".equals(said.get("act"))) {
                continue;
            }
            for (String decision : List.of("accepted", "rejected", "undone")) {
                // Ids may hold whatever stands between them here.
                if ((", " + said.getOrDefault(decision, "") + ", ").contains(", " + pair + ", ")) {
                    history.add(new Past(
                            said.getOrDefault("at", ""),
                            Legible.line(said.getOrDefault("by", "")),
                            decision,
                            Legible.line(said.getOrDefault("reason", "")),
                            Legible.line(said.getOrDefault("unit", ""))));
                }
            }
        }
        return history.reversed();
    }

    /** @throws Problem if there is none */
    static Finding find(Screening screening, String id) {
        return screening.findings().stream()
                .filter(finding -> id(finding).equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.missing("there is no such hit any more"));
    }

    /** What names a hit in addresses: ids of parties may hold any letters. */
    private static String id(Finding finding) {
        byte[] digest = Sha256.digest().digest((finding.entry() + "\0" + finding.party()).getBytes(UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, ID_CHARS);
    }

    private static String list(Finding finding) {
        int slash = finding.entry().indexOf('/');
        return slash < 0 ? finding.entry() : finding.entry().substring(0, slash);
    }

    private static Row row(Screening screening, Finding finding) {
        return new Row(
                id(finding),
                Legible.line(finding.party()),
                Legible.line(finding.partyName()),
                Legible.line(finding.entry()),
                list(finding),
                Legible.line(finding.entryName()),
                Score.text(finding.score().perMille()),
                finding.verdict().word(),
                screening.state(finding).word(),
                Legible.line(screening.why(finding)),
                finding.listedOn());
    }
}
