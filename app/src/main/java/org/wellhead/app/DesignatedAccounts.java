package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.RefusalSink;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Question;

/**
 * The accounts that a run takes for designated.
 *
 * @param rows each account once
 * @param inputs what says so: a file, the accepted matches of a case, or both
 */
record DesignatedAccounts(List<DesignatedCsv.Row> rows, List<RunFacts.Input> inputs) {
    private static final DesignatedAccounts NONE = new DesignatedAccounts(List.of(), List.of());

    DesignatedAccounts {
        rows = List.copyOf(rows);
        inputs = List.copyOf(inputs);
    }

    /** Those of the file that the options name; none if they name none. */
    static DesignatedAccounts ofFile(PaymentsOptions options, RefusalSink refusals, Console console)
            throws IOException {
        if (options.designated().isEmpty()) {
            return NONE;
        }
        DesignatedCsv.Designated file =
                DesignatedCsv.readWithCounts(options.designated().get(), refusals);
        String name = console.told(Path.of(file.input().name()));
        return new DesignatedAccounts(
                file.rows(),
                List.of(new RunFacts.Input(
                        name, file.input().sha256(), file.input().bytes())));
    }

    /**
     * Those of the file, and of a case's accepted matches if they are asked for.
     *
     * @throws WrongUse if there is neither
     */
    static DesignatedAccounts ofCase(
            PaymentsOptions options, CaseFolder opened, RefusalSink refusals, List<String> notices, Console console)
            throws IOException {
        DesignatedAccounts file = ofFile(options, refusals, console);
        DesignatedAccounts all = options.accepted() ? file.and(AcceptedMatches.of(opened), notices) : file;
        if (all.inputs().isEmpty()) {
            throw new WrongUse("the case has no designated accounts: give --designated FILE, here or once and for"
                    + " all with import, or accept hits of its parties with review"
                    + notices.stream().map(notice -> "; " + notice).collect(Collectors.joining()));
        }
        return all;
    }

    /** With the accepted matches too; of an account that both name, the file's word counts. */
    private DesignatedAccounts and(AcceptedMatches matches, List<String> notices) {
        if (matches.rows().isEmpty()) {
            notices.addAll(matches.notices());
            return this;
        }
        Set<String> said = rows.stream().map(DesignatedCsv.Row::account).collect(Collectors.toSet());
        List<DesignatedCsv.Row> all = new ArrayList<>(rows);
        matches.rows().stream().filter(row -> !said.contains(row.account())).forEach(all::add);
        int both = rows.size() + matches.rows().size() - all.size();
        notices.add(Words.count(all.size() - rows.size(), "account is", "accounts are")
                + " designated by accepted matches with listed parties"
                + (rows.isEmpty() ? "" : ", " + Words.grouped(rows.size()) + " by the case's file")
                + (both == 0 ? "" : "; of " + Words.grouped(both) + " in both, the file's unit and date count"));
        notices.addAll(matches.notices());
        List<RunFacts.Input> from = new ArrayList<>(inputs);
        from.add(matches.input());
        return new DesignatedAccounts(all, from);
    }

    /**
     * What is asked of those that are among the accounts.
     *
     * @throws InputRefused if they are of too many units, or accounts of one party are of several
     */
    Question question(
            Accounts accounts, Direction direction, long fromEpochMicros, long toEpochMicros, long overdraftMicros) {
        List<String> units =
                rows.stream().map(DesignatedCsv.Row::unit).distinct().toList();
        if (units.size() > Question.UNITS_MAX) {
            throw new InputRefused(names() + ": " + units.size() + " units; one run takes at most "
                    + Question.UNITS_MAX + ". Give fewer units, e.g. small ones under one name, and keep"
                    + " every account listed: money goes on from one that is not. Nothing was written.");
        }
        Map<Integer, Designation> designations = new LinkedHashMap<>();
        for (DesignatedCsv.Row row : rows) {
            int account = accounts.find(row.account());
            if (account >= 0) {
                long since = row.sinceEpochMicros().orElse(Designation.ALWAYS);
                designations.merge(
                        account, new Designation(account, units.indexOf(row.unit()), since), (a, b) -> both(a, b, row));
            }
        }
        return new Question(
                units, List.copyOf(designations.values()), direction, fromEpochMicros, toEpochMicros, overdraftMicros);
    }

    /** Two designated accounts of one party: it is designated from the earlier time on. */
    private static Designation both(Designation a, Designation b, DesignatedCsv.Row row) {
        if (a.unit() != b.unit()) {
            throw new InputRefused(
                    "account '" + row.account() + "' is of one party with an account of another unit, so it"
                            + " cannot be said which unit the party's money reached. Trace by account, or give the party one"
                            + " unit. Nothing was written.");
        }
        return a.sinceEpochMicros() <= b.sinceEpochMicros() ? a : b;
    }

    /** Those that are not among the accounts: no payment names them. */
    List<String> unknown(Accounts accounts) {
        return rows.stream()
                .map(DesignatedCsv.Row::account)
                .filter(account -> accounts.find(account) < 0)
                .toList();
    }

    /** What names them: the hashes of the inputs. */
    String sha256s() {
        return inputs.stream().map(RunFacts.Input::sha256).collect(Collectors.joining());
    }

    /** What they are told by. */
    private String names() {
        return inputs.stream().map(RunFacts.Input::name).collect(Collectors.joining(", "));
    }
}
