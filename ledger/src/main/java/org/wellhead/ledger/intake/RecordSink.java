package org.wellhead.ledger.intake;

/**
 * Takes what a {@link RecordReader} finds. The reader answers for the form (is it readable, is what a payment needs
 * there); the sink answers for the ledger's rules (amount above zero, known currency, two ends that differ, ...).
 */
public interface RecordSink {
    /** One payment. */
    void take(PaymentRecord payment);

    /** What a source says of an account apart from any payment. */
    void know(End account);

    /**
     * One record that was not taken; a rule {@linkplain Rule#isOfWholeFile of a whole file} says that nothing more is
     * read from it.
     *
     * @param line from 1
     * @param column from 1
     * @param text the record's text or the start of it, for the excerpt and for the quarantine
     * @param detail what is special to this record: the message's number, the element's name, its text; or {@code ""}
     */
    void refuse(long line, int column, Rule rule, String text, String detail);

    /** A sentence that a person should know although nothing was refused. */
    void notice(String sentence);
}
