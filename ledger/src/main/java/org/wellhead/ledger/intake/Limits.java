package org.wellhead.ledger.intake;

/** How much a file may ask of us. Files come from strangers; each limit is far above what honest files hold. */
public final class Limits {
    /** Elements within elements of an XML file, or objects within objects of JSON. */
    public static final int DEPTH = 64;

    /** Bytes of one message or record; a statement's entries are records of their own. */
    public static final int RECORD_BYTES = 1 << 20;

    /** Bytes of a field's text that is kept; what is longer is refused with its record. */
    public static final int FIELD_CHARS = 1 << 16;

    /** Bytes of a spreadsheet or of one member of an archive once unpacked. */
    public static final long UNPACKED_BYTES = 64L << 30;

    /** How many times larger a member of an archive may be than its packed form, beyond its first 16 MiB. */
    public static final int UNPACKED_RATIO = 200;

    /** So much may come out of any packed file, however small it is. */
    public static final long UNPACKED_FREE_BYTES = 16L << 20;

    /** Files in a folder or an archive, those in archives within counted. */
    public static final int MEMBERS = 1_000_000;

    /** Archives within archives. */
    public static final int ARCHIVE_DEPTH = 3;

    /** Rows of a spreadsheet. */
    public static final int SHEET_ROWS = 1_048_576;

    private Limits() {}
}
