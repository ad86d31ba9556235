package org.wellhead.share.audit;

/**
 * A place where a log is not what it was.
 *
 * @param kind what happened to it
 * @param entry the number of the first entry that it concerns, from 1: its line in {@code entries.jsonl}
 * @param text what is wrong and what to do, for people
 */
public record Fault(Kind kind, long entry, String text) {
    /** What can happen to a log. */
    public enum Kind {
        /** An entry has other bytes than when it was appended. */
        CHANGED,
        /** Entries that were appended are gone. */
        REMOVED,
        /** There are entries that were never appended. */
        INSERTED,
        /** Entries stand in another order than they were appended in. */
        REORDERED,
        /** The line of {@code heads.txt} is not the head of these entries. */
        HEAD_CHANGED,
        /** The entry is as it was hashed, but no entry that is ever written. */
        UNREADABLE,
        /** The log agrees with itself, but not with a head that somebody else kept: it was written anew. */
        OTHER_HISTORY
    }
}
