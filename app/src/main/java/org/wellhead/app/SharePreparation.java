package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Item;
import org.wellhead.share.release.Prepared;
import org.wellhead.share.release.Releaser;
import org.wellhead.trace.Direction;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** Makes of a case what a partner would get: traces it, picks the findings, marks them, and asks the policy. */
final class SharePreparation {
    private final ShareOptions options;
    private final Console console;
    private final CaseShare share;
    private final HandlingFile handling;
    private List<SharedLedger.WithheldFile> withheld = List.of();
    private String contents = "";

    SharePreparation(ShareOptions options, Console console, CaseShare share) throws IOException {
        this.options = options;
        this.console = console;
        this.share = share;
        this.handling = HandlingFile.of(options.root(), console);
    }

    /** Who shares, and what it says of the case's files. */
    HandlingFile handling() {
        return handling;
    }

    /** What a release follows from beside its options: the case and its rules, by their hashes, once it is prepared. */
    Map<String, String> state() throws IOException {
        return state(options.root(), contents);
    }

    static Map<String, String> state(Path root, String contents) throws IOException {
        return Map.of("case", contents, "rules", CaseAudit.sha256(Files.readString(root.resolve(HandlingFile.FILE))));
    }

    /** The files of the case that the partner may not have, once it is prepared: nothing follows from them. */
    List<SharedLedger.WithheldFile> withheldFiles() {
        return withheld;
    }

    /**
     * What would go and what not.
     *
     * @throws InputRefused if nothing is found that was asked for, or the case cannot be traced
     */
    Prepared prepare() throws IOException {
        ReleasePolicy policy = new ReleasePolicy(options.to().partner(), options.tlp(), handling.self());
        Releaser.Terms terms = new Releaser.Terms(
                handling.self(),
                handling.name(),
                options.tlp(),
                options.at(),
                share.nextSerial(options.to().partner().id()));
        return Releaser.prepare(
                dossier(policy),
                options.to().partner(),
                terms,
                share.secret(options.to().partner().id()));
    }

    private Dossier dossier(ReleasePolicy policy) throws IOException {
        ShareSightings sightings = new ShareSightings(handling, console);
        for (Path folder : options.sightings()) {
            sightings.add(folder);
        }
        ShareLeads leads = new ShareLeads(share, handling);
        for (String sender : options.selection().words("received")) {
            leads.add(sender);
        }
        try (PaymentsReading reading = PaymentsReading.open(options.payments(), console);
                CaseFolder opened = CaseFolder.open(options.root())) {
            refuseDesignated(policy);
            List<Item> received = leads.items(opened.ledger().money());
            SharedLedger shared = SharedLedger.of(opened, handling, policy);
            withheld = shared.withheld();
            contents = opened.contents();
            PickedFindings picked = picked(reading, shared.ledger());
            CaseDossier dossier = new CaseDossier(opened, shared, handling, picked, policy)
                    .money()
                    .matches()
                    .inputs()
                    .with(sightings.items(), sightings.attachments())
                    .with(received, leads.attachments());
            if (!options.selection().isNone()
                    && picked.sources().isEmpty()
                    && picked.freezes().isEmpty()
                    && sightings.items().isEmpty()
                    && received.isEmpty()) {
                throw new InputRefused(
                        "no finding is picked by " + options.selection().told()
                                + " among what " + options.to().partner().id()
                                + " may have; nothing was written. wellhead trace --case shows what there is");
            }
            return dossier.dossier(share.caseId(), options.told() + Main.version());
        }
    }

    /** Which accounts are designated bears on every finding. */
    private void refuseDesignated(ReleasePolicy policy) throws IOException {
        if (options.designated().isPresent() && options.selection().isOfCase()) {
            Path file = options.designated().get();
            String sha256 = CaseAudit.sha256(Files.readString(file));
            policy.withholds(handling.marking(String.valueOf(file.getFileName()), sha256))
                    .ifPresent(reason -> {
                        throw new InputRefused("the designated accounts, " + console.told(file) + ", may not go to "
                                + options.to().partner().id() + ", since " + reason.words()
                                + ", and every finding follows from them; nothing was written.");
                    });
        }
    }

    private PickedFindings picked(PaymentsReading reading, Ledger ledger) throws IOException {
        Question question = reading.question(Direction.UPSTREAM, Long.MIN_VALUE, Long.MAX_VALUE);
        Map<Policy, Trace> traces = new EnumMap<>(Policy.class);
        List<Policy> policies = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO, Policy.POISON);
        try (Progress progress = Progress.of(console, options.quiet(), "tracing", "payments")) {
            for (Policy policy : policies) {
                traces.put(policy, Tracer.trace(ledger, question, policy));
                progress.at(traces.size(), policies.size(), (long) traces.size() * ledger.size());
            }
        } catch (LimitException beyond) {
            throw new InputRefused(beyond.getMessage() + "; nothing was written.");
        }
        PickedFindings picked = new PickedFindings(ledger, question, traces, options.selection());
        if (options.plan().isPresent()) {
            Path plan = options.plan().get().resolve("plan.json");
            picked.add(ResultJson.read(plan, "cut", console), options.selection());
        }
        picked.carried();
        if (options.bounds()) {
            try (Progress progress = Progress.of(console, options.quiet(), "bounding", "flows")) {
                picked.bound((done, all) -> progress.at(done, all, done));
            }
        }
        return picked;
    }
}
