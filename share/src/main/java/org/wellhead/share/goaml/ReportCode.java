package org.wellhead.share.goaml;

/** What a report is. */
public enum ReportCode {
    /** Suspicious transaction report: payments. */
    STR,
    /** Suspicious activity report: accounts and parties, and why. */
    SAR,
    /** Additional information file, without transactions: accounts and parties, and why; the answer to a request. */
    AIF
}
