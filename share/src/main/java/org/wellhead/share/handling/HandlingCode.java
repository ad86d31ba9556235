package org.wellhead.share.handling;

/**
 * A limit on use, set by whoever gave the information.
 *
 * <p>Source: Europol, handling codes H0 to H3.
 */
public enum HandlingCode {
    /** Only to prevent and combat crime, as all that is shared here. */
    H0("to prevent and combat crime; no further limit"),
    /** No evidence in court without the provider's permission. */
    H1("not to be used in judicial proceedings without the permission of the provider"),
    /** Not to be passed on without the provider's permission. */
    H2("not to be disseminated without the permission of the provider"),
    /** Other limits, which the provider is to be asked for; treated as H2 until then. */
    H3("other restrictions apply; ask the provider");

    private final String meaning;

    HandlingCode(String meaning) {
        this.meaning = meaning;
    }

    /** What it forbids, as the end of a sentence. */
    public String meaning() {
        return meaning;
    }
}
