package org.wellhead.share.handling;

/**
 * What a partner gets less exactly than we have it. With any of names, numbers, times and amounts it gets no free texts and no pictures, which could
 * tell it; with names it gets no names of files either.
 *
 * @param names of people and organisations: a pseudonym that only we can resolve, which differs from partner to partner
 * @param numbers of accounts: a pseudonym likewise
 * @param times the month only
 * @param amounts a band only
 * @param sources withheld: which file and line, which input, and who gave it
 */
public record Redaction(boolean names, boolean numbers, boolean times, boolean amounts, boolean sources) {
    /** Everything as it is, but where it comes from. */
    public static final Redaction SOURCES_ONLY = new Redaction(false, false, false, false, true);

    /** Nothing as it is. */
    public static final Redaction ALL = new Redaction(true, true, true, true, true);
}
