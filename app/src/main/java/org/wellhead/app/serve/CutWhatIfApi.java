package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Console;
import org.wellhead.app.CutAsked;
import org.wellhead.app.output.PlanHeadline;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.trace.cut.Terms;
import org.wellhead.trace.cut.WhatIf;

/** What would stop if these accounts were frozen, whichever somebody names: told at once, exactly, and written nowhere. */
final class CutWhatIfApi implements Api {
    /**
     * Who is frozen.
     *
     * @param accounts by id
     * @param countries in which all accounts are frozen that the options allow
     * @param options of which budget, collateral and bounds play no part
     */
    record Wanted(
            @Nullable List<String> accounts,
            @Nullable List<String> countries,
            @Nullable CutOptionsTold options) {}

    /**
     * What they stop.
     *
     * @param answer in a sentence, as {@code cut} would say it
     * @param frozen how many accounts
     * @param unknown ids that are of no account
     */
    record Told(
            String answer,
            String assumes,
            String policy,
            String currency,
            int frozen,
            String traced,
            String stops,
            String collateral,
            List<CountryTold> countries,
            List<UnitTold> units,
            List<String> unknown) {}

    /** Money put in from one country. */
    record CountryTold(String country, String traced, String stops) {}

    /** Money that reached one unit. */
    record UnitTold(String unit, String traced, String stops) {}

    /** A page of accounts. */
    record Page(int total, int offset, List<AccountTold> rows) {}

    /**
     * An account through which traced money passed.
     *
     * @param passed what it paid of traced money
     */
    record AccountTold(
            String account,
            String name,
            String country,
            String kind,
            boolean designated,
            String passed,
            String collateral) {}

    /** What accounts stop, each alone. */
    record Alone(List<AloneTold> rows) {}

    /** What one account stops alone. */
    record AloneTold(String account, String stops) {}

    private static final int ACCOUNTS_MOST = 10_000;
    private static final int ALONE_MOST = 200;
    private static final int ROWS_MOST = 1_000;
    private static final int TEXT_MOST = 400;

    private final CaseHandle served;
    private final Console console;
    private final CutFlows flows = new CutFlows();

    /** @param console of the server */
    CutWhatIfApi(CaseHandle served, Console console) {
        this.served = served;
        this.console = CutApi.silent(console);
    }

    @Override
    public void routes(Routes routes) {
        // Nothing changes; it is posted since the list of accounts may be longer than an address.
        routes.post("/api/cut/what-if", Deed.SEE, this::whatIf);
        routes.post("/api/cut/alone", Deed.SEE, this::alone);
        routes.get("/api/cut/accounts", Deed.SEE, this::accounts);
    }

    /** What is asked, of the case as it is open. */
    private record Asked(CutAsked cut, CutAsked.Asks asks, WhatIf what) {
        Accounts accounts() {
            return asks.ledger().accounts();
        }

        Money money() {
            return asks.ledger().money();
        }
    }

    private Asked asked(CutOptionsTold options, CaseFolder open) throws IOException {
        try {
            CutAsked cut = CutAsked.of(options.arguments(served), console);
            CutAsked.Asks asks = cut.asks(open);
            return new Asked(cut, asks, flows.of(cut, asks));
        } catch (CutAsked.Refused refused) {
            throw new Problem(422, String.valueOf(refused.getMessage()), "");
        }
    }

    private Object whatIf(Context context) throws IOException {
        Wanted wanted = wanted(context, ACCOUNTS_MOST);
        return served.read(open -> told(asked(options(wanted), open), wanted));
    }

    private static Told told(Asked asked, Wanted wanted) {
        List<String> unknown = new ArrayList<>();
        BitSet frozen = new BitSet();
        for (String id : list(wanted.accounts())) {
            int account = asked.accounts().find(id);
            if (account < 0) {
                unknown.add(id);
            } else {
                frozen.set(account);
            }
        }
        freezeCountries(asked, new HashSet<>(list(wanted.countries())), frozen);
        WhatIf.Answer answer = asked.what().ask(asked.accounts(), frozen::get);
        Money money = asked.money();
        List<String> units = asked.asks().question().units();
        String sentence =
                PlanHeadline.stop(frozen.cardinality(), answer.stoppedMinor(), answer.tracedMinor(), units.size());
        return new Told(
                answer.tracedMinor() == 0
                        ? sentence + "."
                        : sentence + ": "
                                + PlanHeadline.howMuch(
                                        asked.cut().policy(), answer.stoppedMinor(), answer.tracedMinor(), money),
                PlanHeadline.NOT_MODELLED,
                asked.cut().policy().word(),
                money.currency(),
                frozen.cardinality(),
                money.format(answer.tracedMinor()),
                money.format(answer.stoppedMinor()),
                money.format(answer.collateralMinor()),
                answer.countries().stream()
                        .map(row -> new CountryTold(
                                row.country(), money.format(row.tracedMinor()), money.format(row.stoppedMinor())))
                        .toList(),
                answer.units().stream()
                        .map(row -> new UnitTold(
                                units.get(row.unit()),
                                money.format(row.tracedMinor()),
                                money.format(row.stoppedMinor())))
                        .toList(),
                unknown);
    }

    /** All through which traced money passed; freezing others stops nothing but honest money, and no state would. */
    private static void freezeCountries(Asked asked, Set<String> countries, BitSet frozen) {
        Terms terms = asked.cut().terms();
        Accounts accounts = asked.accounts();
        if (!countries.isEmpty()) {
            asked.what()
                    .byPassed()
                    .filter(account -> countries.contains(accounts.country(account)))
                    .filter(account -> terms.kinds().contains(accounts.kind(account)))
                    .filter(account ->
                            terms.designatedToo() || !asked.what().flow().isEnd(account))
                    .forEach(frozen::set);
        }
    }

    private Object alone(Context context) throws IOException {
        Wanted wanted = wanted(context, ALONE_MOST);
        return served.read(open -> {
            Asked asked = asked(options(wanted), open);
            return new Alone(list(wanted.accounts()).stream()
                    .filter(id -> asked.accounts().find(id) >= 0)
                    .map(id -> new AloneTold(
                            id,
                            asked.money()
                                    .format(asked.what()
                                            .aloneMinor(asked.accounts().find(id)))))
                    .toList());
        });
    }

    private Object accounts(Context context) throws IOException {
        String text = Query.text(context, "text", TEXT_MOST).toLowerCase(Locale.ROOT);
        int offset = Query.number(context, "offset", 0, Integer.MAX_VALUE);
        int limit = Query.number(context, "limit", 100, ROWS_MOST);
        return served.read(open -> {
            Asked asked = asked(CutOptionsTold.of(context), open);
            Accounts accounts = asked.accounts();
            int[] found = asked.what()
                    .byPassed()
                    .filter(account -> text.isEmpty()
                            || accounts.id(account).toLowerCase(Locale.ROOT).contains(text)
                            || accounts.name(account).toLowerCase(Locale.ROOT).contains(text))
                    .toArray();
            List<AccountTold> rows = new ArrayList<>();
            for (int i = offset; i < found.length && i - offset < limit; i++) {
                rows.add(row(asked, found[i]));
            }
            return new Page(found.length, offset, rows);
        });
    }

    private static AccountTold row(Asked asked, int account) {
        Accounts accounts = asked.accounts();
        return new AccountTold(
                accounts.id(account),
                accounts.name(account),
                accounts.country(account),
                accounts.kind(account).word(),
                asked.what().flow().isEnd(account),
                asked.money().format(asked.what().passedMinor(account)),
                asked.money().format(asked.what().collateralMinor(account)));
    }

    private static Wanted wanted(Context context, int most) {
        Wanted wanted = Query.body(context, Wanted.class);
        if (list(wanted.accounts()).size() > most) {
            throw Problem.request("at most " + most + " accounts at once");
        }
        return wanted;
    }

    private static CutOptionsTold options(Wanted wanted) {
        CutOptionsTold options = wanted.options();
        return options == null
                ? new CutOptionsTold(null, null, null, null, null, null, null, null, null, null, null)
                : options;
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
