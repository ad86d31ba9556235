package org.wellhead.share.misp;

/**
 * The official object templates that are used.
 *
 * <p>Source: the repository misp-objects, whose uuids and versions these are.
 */
enum Template {
    BANK_ACCOUNT(
            "bank-account",
            "financial",
            "b4712203-95a8-4883-80e9-b566f5df11c9",
            3,
            "An object describing bank account information based on account description from goAML 4.0."),
    TRANSACTION(
            "transaction",
            "financial",
            "a47fa26a-01b6-4747-a394-5144e34456dc",
            1,
            "An object to describe a financial transaction."),
    PERSON(
            "person",
            "misc",
            "a15b0477-e9d1-4b9c-9546-abe78a4f4248",
            19,
            "An object which describes a person or an identity."),
    LEGAL_ENTITY(
            "legal-entity", "misc", "14f5688f-d89c-469f-9878-c48bf6c41c65", 2, "An object to describe a legal entity."),
    ANNOTATION(
            "annotation",
            "misc",
            "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487",
            3,
            "An annotation object allowing analysts to add annotations, comments, executive summary to a MISP event, objects or attributes.");

    private final String word;
    private final String metaCategory;
    private final String uuid;
    private final int version;
    private final String description;

    Template(String word, String metaCategory, String uuid, int version, String description) {
        this.word = word;
        this.metaCategory = metaCategory;
        this.uuid = uuid;
        this.version = version;
        this.description = description;
    }

    String word() {
        return word;
    }

    String metaCategory() {
        return metaCategory;
    }

    String uuid() {
        return uuid;
    }

    int version() {
        return version;
    }

    String description() {
        return description;
    }
}
