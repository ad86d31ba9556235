package org.wellhead.simulate;

import java.util.List;

/** What payments are said to be for. The scheme's own payments give reasons like everybody else's. */
enum Purpose {
    WAGE("salary", "wages", "monthly salary", "overtime"),
    BENEFIT("pension", "child benefit", "public salary", "scholarship"),
    SHOPPING("groceries", "household", "clothing", "pharmacy", "electronics", "fuel", ""),
    RENT("rent", "flat rent", "rent and heating"),
    FRIEND("gift", "loan between friends", "shared dinner", "thanks", ""),
    SAVING("saving", "deposit", "to savings account"),
    WITHDRAWAL("withdrawal", "interest", "from savings account"),
    REMITTANCE("family support", "remittance", "school fees", "medical help"),
    SUPPLY("goods", "raw material", "machine parts", "services", "invoice", "freight"),
    TAX("tax", "licence fee", "customs duty"),
    AID("aid programme", "development project", "public contract"),
    GIFT("donation", "charity", "relief", "for orphans", "winter help", "winter relief"),
    CONSIGNMENT("consulting", "vehicle parts", "project costs", "family support", "goods", "advance", ""),
    OIL("fuel oil", "petroleum products", "transport services", "bitumen"),
    SPENDING("supplies", "vehicles", "rations", "generators", "food");

    // A list made by List.of does not change, which the type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> texts;

    Purpose(String... texts) {
        this.texts = List.of(texts);
    }

    /** A text of this purpose, ASCII. */
    String text(Dice dice) {
        return texts.get(dice.below(texts.size()));
    }
}
