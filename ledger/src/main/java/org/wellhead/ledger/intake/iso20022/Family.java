package org.wellhead.ledger.intake.iso20022;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages that are read, each in all its versions; they are told by the element that holds the message. */
enum Family {
    PACS_008("pacs.008", "FIToFICstmrCdtTrf"),
    PACS_009("pacs.009", "FICdtTrf|FinInstnCdtTrf"),
    PACS_004("pacs.004", "PmtRtr"),
    PAIN_001("pain.001", "CstmrCdtTrfInitn"),
    PAIN_013("pain.013", "CdtrPmtActvtnReq"),
    CAMT_052("camt.052", "BkToCstmrAcctRpt"),
    CAMT_053("camt.053", "BkToCstmrStmt"),
    CAMT_054("camt.054", "BkToCstmrDbtCdtNtfctn");

    /** A message's type with its version: in namespaces, and in version 1 as the element's own name. */
    private static final Pattern TYPE = Pattern.compile("[a-z]{4}\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}");

    private static final Pattern VERSION_SUFFIX = Pattern.compile("V[0-9]{2}$");

    /** Messages that move or order money in a way that is not read. */
    private static final List<String> OTHER_MONEY = List.of("pacs.003", "pacs.007", "pacs.010", "pain.007", "pain.008");

    final String type;
    /** Names of the element that holds the message, with {@code |} between those of different versions. */
    private final String elements;

    Family(String type, String elements) {
        this.type = type;
        this.elements = elements;
    }

    /** The family of the message that an element of this name holds. */
    static Optional<Family> ofElement(String name) {
        String plain = VERSION_SUFFIX.matcher(name).replaceFirst("");
        for (Family family : values()) {
            if (List.of(family.elements.split("\\|", -1)).contains(plain)
                    || (typeIn(name).equals(name) && name.startsWith(family.type))) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** Names of the elements that hold messages, as a pattern. */
    static String elementsPattern() {
        return String.join("|", List.of(values()).stream().map(f -> f.elements).toList());
    }

    /** {@code pacs.008.001.08} in a namespace, a head or a name; {@code ""} if there is none. */
    static String typeIn(String text) {
        Matcher matcher = TYPE.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** Whether messages of this type are read. */
    static boolean isRead(String type) {
        return List.of(values()).stream().anyMatch(family -> type.startsWith(family.type));
    }

    /** Whether a message of this type tells of money although it is not read. */
    static boolean isOtherMoney(String type) {
        return OTHER_MONEY.stream().anyMatch(type::startsWith);
    }

    boolean isStatement() {
        return this == CAMT_052 || this == CAMT_053 || this == CAMT_054;
    }

    boolean isOrder() {
        return this == PAIN_001 || this == PAIN_013;
    }
}
