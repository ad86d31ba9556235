package org.wellhead.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.handling.Tlp;

/**
 * What a release is made of: known to make sense.
 *
 * @param root of the case
 * @param selection which findings
 * @param to the partner
 * @param tlp how far the release may spread
 * @param designated the file that names the designated accounts
 * @param accepted whether accounts of accepted matches are designated too
 * @param plan the folder of a plan
 * @param sightings folders of sightings
 * @param bounds whether bounds are computed
 * @param overdraftMicros how long a debit may precede its credit
 * @param replace whether what earlier releases told and this one does not is withdrawn
 * @param forms the forms that were asked for; empty: those of the partner's file
 * @param at what time the release bears, in whole seconds
 * @param quiet whether no progress is shown
 */
record ShareOptions(
        Path root,
        Selection selection,
        PartnerFile to,
        Tlp tlp,
        Optional<Path> designated,
        boolean accepted,
        Optional<Path> plan,
        List<Path> sightings,
        boolean bounds,
        long overdraftMicros,
        boolean replace,
        List<String> forms,
        Instant at,
        boolean quiet) {
    ShareOptions {
        sightings = List.copyOf(sightings);
        forms = List.copyOf(forms);
        at = at.truncatedTo(ChronoUnit.SECONDS);
        if (selection.isNone() && !replace) {
            throw new WrongUse(
                    "--select none tells nothing; with --replace it withdraws all that earlier releases told");
        }
        if (selection.isNone() && (plan.isPresent() || !sightings.isEmpty() || bounds)) {
            throw new WrongUse("--select none withdraws everything: leave out --plan, --sighting and --bounds");
        }
        if (!to.partner().clearance().isAtLeast(tlp)) {
            throw new WrongUse("--tlp: " + to.partner().id() + " may hold "
                    + to.partner().clearance().label() + " at most, and this would be " + tlp.label());
        }
    }

    /** The forms that the release is written in. */
    List<ShareForms> wanted() {
        List<String> words = forms.isEmpty() ? to.forms() : forms;
        return words.isEmpty()
                ? ShareForms.standard()
                : words.stream()
                        .map(word -> ShareForms.find(word).orElseThrow())
                        .distinct()
                        .toList();
    }

    /** What the log tells of it. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        told.put("select", selection.told());
        told.put("partner", to.partner().id());
        told.put("tlp", tlp.word());
        if (replace) {
            told.put("replace", "yes");
        }
        if (bounds) {
            told.put("bounds", "yes");
        }
        if (overdraftMicros > 0) {
            told.put("overdraft_micros", String.valueOf(overdraftMicros));
        }
        return told;
    }

    /** How the payments are asked. */
    PaymentsOptions payments() {
        return new PaymentsOptions(
                Optional.of(root),
                List.of(),
                designated,
                accepted,
                Optional.empty(),
                false,
                overdraftMicros,
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                quiet);
    }
}
