package org.wellhead.simulate;

/** Something that will be paid later, or at least looked at. */
sealed interface Errand {
    /** A donor or oil buyer pays the next instalment of a pledge. */
    record Instalment(Pledge pledge) implements Errand {}

    /** A carrier sends on what has come together for the next station. */
    record Dispatch(Leg leg) implements Errand {}

    /** Honest money comes to a front or exchange house of the scheme. */
    record Custom(int station, long amountMinor) implements Errand {}

    /** Somebody spends of what is theirs: commission, a listed account's money, a donor's pocket money. */
    record Spend(int account) implements Errand {}

    /** Honest money under way: {@code payer} passes it to {@code payee}, who passes it to {@code last} if another. */
    record Onward(int payer, int payee, int last, long amountMinor, Purpose purpose) implements Errand {}
}
