package org.wellhead.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.ledger.Ledger;

/**
 * The obvious, slow method: forward provenance that keeps every origin apart, piece by piece, and counts what arrives.
 * It knows nothing of mirrors, colours or purses, and does overdrafts by its own simple book-keeping.
 */
final class Oracle {
    /** Money with a history: whose it was, whether from before the first payment, and the movements that it has been in. */
    record Piece(Fraction amount, int origin, boolean opening, List<Move> path) {
        Piece of(Fraction part) {
            return new Piece(part, origin, opening, path);
        }
    }

    /** One movement of money: a payment, or a part of one that waited for cover. Each is itself and no other. */
    static final class Move {
        private final int payment;
        private final long amount;
        private final long at;

        Move(int payment, long amount, long at) {
            this.payment = payment;
            this.amount = amount;
            this.at = at;
        }

        int payment() {
            return payment;
        }

        long amount() {
            return amount;
        }

        long at() {
            return at;
        }
    }

    private static final int FROM_DESIGNATED = -1;

    /** What arrived, piece by piece, in the order of arrival; nothing that had left a designated account before. */
    final List<Piece> pieces = new ArrayList<>();

    /** All movements, in their order. */
    final List<Move> order = new ArrayList<>();

    final Map<Integer, Map<Integer, Fraction>> sources = new TreeMap<>();
    final Map<Integer, Map<Integer, Fraction>> carried = new TreeMap<>();
    final Map<Integer, Fraction> arrived = new TreeMap<>();
    final Map<Integer, Fraction> returned = new TreeMap<>();

    private final Ledger ledger;
    private final Question question;
    private final Policy policy;
    private final List<List<Piece>> accounts = new ArrayList<>();
    private final Set<Integer> started = new HashSet<>();

    private Oracle(Ledger ledger, Question question, Policy policy) {
        this.ledger = ledger;
        this.question = question;
        this.policy = policy;
    }

    static Oracle answer(Ledger ledger, Question question, Policy policy) {
        Oracle oracle = new Oracle(ledger, question, policy);
        for (int a = 0; a < ledger.accounts().size(); a++) {
            oracle.accounts.add(new ArrayList<>());
            if (ledger.accounts().openingMinor(a) > 0) {
                Fraction opening = Fraction.of(ledger.accounts().openingMinor(a));
                oracle.accounts.get(a).add(new Piece(opening, a, true, List.of()));
            }
        }
        oracle.order.addAll(moves(ledger, question.overdraftMicros()));
        for (Move move : oracle.order) {
            oracle.designate(move.at());
            oracle.move(move);
        }
        oracle.designate(Long.MAX_VALUE);
        return oracle;
    }

    private void designate(long now) {
        for (Designation designation : question.designations()) {
            if (designation.sinceEpochMicros() <= now && started.add(designation.account())) {
                List<Piece> held = accounts.get(designation.account());
                boolean told = designation.sinceEpochMicros() != Designation.ALWAYS
                        && designation.sinceEpochMicros() >= question.fromEpochMicros()
                        && designation.sinceEpochMicros() < question.toEpochMicros();
                if (told) {
                    held.forEach(piece -> arrive(piece, designation.unit()));
                }
                Fraction all = held.stream().map(Piece::amount).reduce(Fraction.ZERO, Fraction::plus);
                held.clear();
                held.add(new Piece(all, FROM_DESIGNATED, false, List.of()));
            }
        }
    }

    private int unit(int account) {
        return question.designations().stream()
                .filter(designation -> designation.account() == account)
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private void move(Move move) {
        int payer = ledger.payer(move.payment());
        int payee = ledger.payee(move.payment());
        List<Piece> taken = take(accounts.get(payer), move.amount());
        Fraction found = taken.stream().map(Piece::amount).reduce(Fraction.ZERO, Fraction::plus);
        Fraction own = Fraction.of(move.amount()).plus(found.times(-1, 1));
        if (own.over().signum() > 0) {
            taken.add(new Piece(own, payer, false, List.of()));
        }
        boolean left = started.contains(payer);
        boolean told = !left
                && started.contains(payee)
                && move.at() >= question.fromEpochMicros()
                && move.at() < question.toEpochMicros();
        for (Piece piece : taken) {
            List<Move> path = new ArrayList<>(piece.path());
            path.add(move);
            Piece moved = left
                    ? new Piece(piece.amount(), FROM_DESIGNATED, false, List.of())
                    : new Piece(piece.amount(), piece.origin(), piece.opening(), List.copyOf(path));
            if (told) {
                arrive(moved, unit(payee));
            }
            accounts.get(payee).add(moved);
        }
    }

    private void arrive(Piece piece, int unit) {
        arrived.merge(unit, piece.amount(), Fraction::plus);
        if (piece.origin() == FROM_DESIGNATED) {
            returned.merge(unit, piece.amount(), Fraction::plus);
        } else {
            sources.computeIfAbsent(unit, none -> new TreeMap<>())
                    .merge(piece.origin(), piece.amount(), Fraction::plus);
            pieces.add(piece);
        }
        for (Move move : new HashSet<>(piece.path())) {
            carried.computeIfAbsent(move.payment(), none -> new TreeMap<>())
                    .merge(unit, piece.amount(), Fraction::plus);
        }
    }

    /** Takes up to {@code amount} out of a list of pieces, in the policy's order. */
    private List<Piece> take(List<Piece> held, long amount) {
        Fraction all = held.stream().map(Piece::amount).reduce(Fraction.ZERO, Fraction::plus);
        List<Piece> taken = new ArrayList<>();
        if (policy == Policy.PROPORTIONAL) {
            long balance = all.over().longValueExact();
            long paid = Math.min(amount, balance);
            for (int i = 0; i < held.size() && paid > 0; i++) {
                Piece piece = held.get(i);
                taken.add(piece.of(piece.amount().times(paid, balance)));
                held.set(i, piece.of(piece.amount().times(balance - paid, balance)));
            }
            held.removeIf(piece -> piece.amount().over().signum() == 0);
            return taken;
        }
        long left = amount;
        while (left > 0 && !held.isEmpty()) {
            Piece piece = policy == Policy.FIFO ? held.removeFirst() : held.removeLast();
            long has = piece.amount().over().longValueExact();
            long part = Math.min(has, left);
            taken.add(piece.of(Fraction.of(part)));
            left -= part;
            if (part < has) {
                Piece rest = piece.of(Fraction.of(has - part));
                if (policy == Policy.FIFO) {
                    held.addFirst(rest);
                } else {
                    held.addLast(rest);
                }
            }
        }
        return taken;
    }

    /**
     * Poison the obvious way: each payment's own funds are an origin, a purse is the set of origins that money in it could
     * be of, and an emptied purse is an empty set. By unit and source: all own funds that could have arrived.
     */
    static Map<Integer, Map<Integer, Long>> poison(Ledger ledger, Question question) {
        Map<Integer, Map<Integer, Long>> result = new TreeMap<>();
        long[] money = new long[ledger.accounts().size()];
        List<Set<Piece>> purses = new ArrayList<>();
        for (int a = 0; a < money.length; a++) {
            money[a] = ledger.accounts().openingMinor(a);
            Set<Piece> opening = new HashSet<>();
            if (money[a] > 0) {
                opening.add(new Piece(Fraction.of(money[a]), a, true, List.of()));
            }
            purses.add(opening);
        }
        Map<Integer, Set<Piece>> arrived = new TreeMap<>();
        Oracle clock = new Oracle(ledger, question, Policy.POISON);
        List<Move> moves = new ArrayList<>(moves(ledger, question.overdraftMicros()));
        moves.add(new Move(-1, 0, Long.MAX_VALUE));
        for (Move move : moves) {
            for (Designation designation : question.designations()) {
                if (designation.sinceEpochMicros() <= move.at() && clock.started.add(designation.account())) {
                    Set<Piece> held = purses.get(designation.account());
                    if (designation.holdingsCount(question)) {
                        arrived.computeIfAbsent(designation.unit(), none -> new HashSet<>())
                                .addAll(held);
                    }
                    held.clear();
                }
            }
            if (move.payment() < 0) {
                break;
            }
            int payer = ledger.payer(move.payment());
            int payee = ledger.payee(move.payment());
            long paid = Math.min(move.amount(), money[payer]);
            Set<Piece> moved = new HashSet<>(paid > 0 ? purses.get(payer) : Set.of());
            money[payer] -= paid;
            if (money[payer] == 0) {
                purses.get(payer).clear();
            }
            money[payee] += move.amount();
            if (paid < move.amount()) {
                moved.add(new Piece(Fraction.of(move.amount() - paid), payer, false, List.of(move)));
            }
            boolean told = move.at() >= question.fromEpochMicros() && move.at() < question.toEpochMicros();
            if (clock.started.contains(payer)) {
                continue;
            }
            if (!clock.started.contains(payee)) {
                purses.get(payee).addAll(moved);
            } else if (told) {
                arrived.computeIfAbsent(clock.unit(payee), none -> new HashSet<>())
                        .addAll(moved);
            }
        }
        arrived.forEach((unit, pieces) -> pieces.forEach(piece -> result.computeIfAbsent(unit, none -> new TreeMap<>())
                .merge(piece.origin(), piece.amount().over().longValueExact(), Long::sum)));
        return result;
    }

    /** In which order money moves when debits may precede their cover: see the rule in {@link Settlement}. */
    static List<Move> moves(Ledger ledger, long overdraft) {
        List<Move> moves = new ArrayList<>();
        if (overdraft == 0) {
            for (int p = 0; p < ledger.size(); p++) {
                moves.add(new Move(p, ledger.amountMinor(p), ledger.bookedAtEpochMicros(p)));
            }
            return moves;
        }
        long[] never = neverCovered(ledger, overdraft);
        long[] money = new long[ledger.accounts().size()];
        for (int a = 0; a < money.length; a++) {
            money[a] = ledger.accounts().openingMinor(a);
        }
        Map<Integer, Long> waiting = new LinkedHashMap<>();
        for (int p = 0; p <= ledger.size(); p++) {
            long now = p == ledger.size() ? Long.MAX_VALUE : ledger.bookedAtEpochMicros(p);
            while (!waiting.isEmpty()) {
                int oldest = waiting.keySet().iterator().next();
                long deadline = ledger.bookedAtEpochMicros(oldest) + overdraft;
                if (deadline >= now) {
                    break;
                }
                long rest = waiting.getOrDefault(oldest, 0L);
                waiting.remove(oldest);
                int payer = ledger.payer(oldest);
                money[payer] = Math.max(0, money[payer] - rest);
                spread(ledger, moves, waiting, money, new Move(oldest, rest, deadline));
            }
            if (p < ledger.size()) {
                int payer = ledger.payer(p);
                boolean queue = waiting.keySet().stream().anyMatch(other -> ledger.payer(other) == payer);
                long ready = Math.min(ledger.amountMinor(p), never[p] + (queue ? 0 : money[payer]));
                if (ready < ledger.amountMinor(p)) {
                    waiting.put(p, ledger.amountMinor(p) - ready);
                }
                if (ready > 0) {
                    money[payer] = Math.max(0, money[payer] - ready);
                    spread(ledger, moves, waiting, money, new Move(p, ready, now));
                }
            }
        }
        return moves;
    }

    private static void spread(Ledger ledger, List<Move> moves, Map<Integer, Long> waiting, long[] money, Move first) {
        Deque<Move> todo = new ArrayDeque<>(List.of(first));
        Set<Integer> covered = new HashSet<>();
        moves.add(first);
        while (!todo.isEmpty()) {
            Move move = todo.removeFirst();
            int account = ledger.payee(move.payment());
            money[account] += move.amount();
            for (int debt : List.copyOf(waiting.keySet())) {
                if (ledger.payer(debt) == account && money[account] > 0) {
                    if (covered.contains(debt)) {
                        break;
                    }
                    long part = Math.min(money[account], waiting.getOrDefault(debt, 0L));
                    money[account] -= part;
                    covered.add(debt);
                    if (waiting.merge(debt, -part, Long::sum) == 0) {
                        waiting.remove(debt);
                    }
                    Move next = new Move(debt, part, move.at());
                    moves.add(next);
                    todo.addLast(next);
                }
            }
        }
    }

    private static long[] neverCovered(Ledger ledger, long overdraft) {
        long[] money = new long[ledger.accounts().size()];
        long[] open = new long[ledger.size()];
        for (int a = 0; a < money.length; a++) {
            money[a] = ledger.accounts().openingMinor(a);
        }
        for (int p = 0; p < open.length; p++) {
            int payer = ledger.payer(p);
            long paid = Math.min(money[payer], ledger.amountMinor(p));
            money[payer] -= paid;
            open[p] = ledger.amountMinor(p) - paid;
            long credit = ledger.amountMinor(p);
            for (int debt = 0; debt < p; debt++) {
                boolean inTime = ledger.bookedAtEpochMicros(debt) + overdraft >= ledger.bookedAtEpochMicros(p);
                if (ledger.payer(debt) == ledger.payee(p) && inTime) {
                    long cover = Math.min(credit, open[debt]);
                    open[debt] -= cover;
                    credit -= cover;
                }
            }
            money[ledger.payee(p)] += credit;
        }
        return open;
    }

    static int compare(List<Integer> left, List<Integer> right) {
        int first = Integer.compare(left.get(0), right.get(0));
        return first != 0 ? first : Integer.compare(left.get(1), right.get(1));
    }
}
