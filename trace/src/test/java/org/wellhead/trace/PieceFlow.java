package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.ledger.Ledger;

/** The obvious flow: every piece of money that arrived, with its chain, by the {@link Oracle}. For small ledgers. */
public final class PieceFlow implements Flow {
    private final Ledger ledger;
    private final Question question;
    private final List<Oracle.Piece> pieces;
    private final List<Oracle.Move> steps = new ArrayList<>();
    private final IdentityHashMap<Oracle.Move, Integer> numbers = new IdentityHashMap<>();

    private PieceFlow(Ledger ledger, Question question, List<Oracle.Move> order, List<Oracle.Piece> pieces) {
        this.ledger = ledger;
        this.question = question;
        this.pieces = pieces;
        for (Oracle.Move move : order) {
            if (pieces.stream().anyMatch(piece -> piece.path().contains(move))) {
                numbers.put(move, steps.size());
                steps.add(move);
            }
        }
    }

    /** The pieces of all units that arrived, under a policy that gives shares. */
    public static PieceFlow of(Ledger ledger, Question question, Policy policy) {
        Oracle oracle = Oracle.answer(ledger, question, policy);
        return new PieceFlow(ledger, question, oracle.order, oracle.pieces);
    }

    @Override
    public int accounts() {
        return ledger.accounts().size();
    }

    @Override
    public int size() {
        return steps.size();
    }

    @Override
    public int payer(int step) {
        return ledger.payer(payment(step));
    }

    @Override
    public int payee(int step) {
        return ledger.payee(payment(step));
    }

    @Override
    public int payment(int step) {
        return steps.get(step).payment();
    }

    @Override
    public long movedAtEpochMicros(int step) {
        return steps.get(step).at();
    }

    @Override
    public double amountMinor(int step) {
        return sum(pieces.stream()
                .filter(piece -> piece.path().contains(steps.get(step)))
                .toList());
    }

    @Override
    public double ownMinor(int step) {
        return sum(pieces.stream()
                .filter(piece -> !piece.opening() && piece.path().getFirst() == steps.get(step))
                .toList());
    }

    @Override
    public double openingMinor(int account) {
        return sum(pieces.stream()
                .filter(piece -> piece.opening() && piece.origin() == account)
                .toList());
    }

    @Override
    public double totalMinor() {
        return sum(pieces);
    }

    @Override
    public boolean isEnd(int account) {
        return question.designations().stream().anyMatch(designation -> designation.account() == account);
    }

    @Override
    public Flow without(Stops stops) {
        List<Oracle.Piece> left =
                pieces.stream().filter(piece -> !isStopped(piece, stops)).toList();
        return new PieceFlow(ledger, question, steps, left);
    }

    @Override
    public double stoppedMinor(Stops stops) {
        return sum(pieces.stream().filter(piece -> isStopped(piece, stops)).toList());
    }

    @Override
    public SortedMap<Integer, Double> labelled(Labels labels) {
        SortedMap<Integer, Double> found = new TreeMap<>();
        for (Oracle.Piece piece : pieces) {
            int label = 0;
            for (Oracle.Move move : piece.path().reversed()) {
                label = labels.label(number(move), label);
            }
            found.merge(label, piece.amount().toDouble(), Double::sum);
        }
        return found;
    }

    @Override
    public List<List<Integer>> draw(int count, long seed) {
        Random random = new Random(seed);
        List<List<Integer>> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double left = random.nextDouble() * totalMinor();
            int piece = 0;
            while (piece < pieces.size() - 1
                    && left >= pieces.get(piece).amount().toDouble()) {
                left -= pieces.get(piece++).amount().toDouble();
            }
            drawn.add(chain(pieces.get(piece)));
        }
        return drawn;
    }

    @Override
    public List<Integer> chainThrough(int step) {
        return chain(pieces.stream()
                .filter(piece -> piece.path().contains(steps.get(step)))
                .max(Comparator.comparingDouble(piece -> piece.amount().toDouble()))
                .orElseThrow());
    }

    /** The chains of all pieces. */
    public List<List<Integer>> chains() {
        return pieces.stream().map(this::chain).toList();
    }

    private List<Integer> chain(Oracle.Piece piece) {
        return piece.path().stream().map(this::number).toList();
    }

    private boolean isStopped(Oracle.Piece piece, Stops stops) {
        return piece.path().stream().anyMatch(move -> stops.stops(number(move)));
    }

    private int number(Oracle.Move move) {
        Integer number = numbers.get(move);
        if (number == null) {
            throw new IllegalArgumentException("no step of this flow: payment " + move.payment());
        }
        return number;
    }

    private static double sum(List<Oracle.Piece> pieces) {
        return pieces.stream()
                .map(Oracle.Piece::amount)
                .reduce(Fraction.ZERO, Fraction::plus)
                .toDouble();
    }
}
