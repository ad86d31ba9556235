package org.wellhead.app.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wellhead.trace.Policy;

/** The tables of an open view that questions have in common, and which accounts pass a filter. */
final class ViewTables {
    private final Path folder;
    private final MappedView files;
    private final ViewManifest manifest;
    private final ViewAccounts accounts;
    private final Map<Policy, PaidRows> paid = new EnumMap<>(Policy.class);
    private final Recent<Filter, byte[]> marks = new Recent<>(4);

    ViewTables(Path folder, ViewManifest manifest, MappedView files) throws IOException {
        this.folder = folder;
        this.manifest = manifest;
        this.files = files;
        files.checkSizes();
        files.ahead(manifest.files().stream()
                .map(StoredColumn::name)
                .filter(name -> name.contains("-paid-"))
                .toList());
        accounts = new ViewAccounts(files, manifest.accounts(), manifest.countries());
        for (ViewManifest.Table table : manifest.tables()) {
            paid.put(table.policy(), new PaidRows(files, table));
        }
    }

    ViewFacts facts() {
        return manifest.facts();
    }

    MappedView files() {
        return files;
    }

    ViewAccounts accounts() {
        return accounts;
    }

    /** What sources paid in under a policy that the view must have. */
    PaidRows paid(Policy policy) {
        PaidRows rows = paid.get(policy);
        if (rows == null) {
            throw new IllegalArgumentException("the trace was not asked under " + policy.word());
        }
        return rows;
    }

    /** What sources paid in under the filter's policy; its units must be there. */
    PaidRows paid(Filter filter) {
        int units = facts().units().size();
        if (filter.units().stream().anyMatch(unit -> unit < 0 || unit >= units)) {
            throw new IllegalArgumentException("units are numbered from 0 to " + (units - 1));
        }
        return paid(filter.policy());
    }

    /** The policies that give shares, in the view's order. */
    List<Policy> shares() {
        return facts().policies().stream().filter(Policy::isShare).toList();
    }

    /** How long the columns of a policy are. */
    ViewManifest.Table table(Policy policy) {
        return manifest.tables().get(facts().policies().indexOf(policy));
    }

    Passing passing(Filter filter) {
        // Of accounts, a filter says the same under every policy, to every unit and at any time.
        Filter ofAccounts = Filter.all(Policy.PROPORTIONAL)
                .countries(filter.countries())
                .kinds(filter.kinds())
                .text(filter.text());
        byte[] fails = marks.get(ofAccounts, () -> Passing.accountFails(ofAccounts, accounts));
        return Passing.of(filter, fails, facts().units().size());
    }

    /** An answer out of the tables; numbers in them that lead nowhere are damage. */
    <T> T guarded(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IndexOutOfBoundsException beyond) {
            throw contradicts(folder);
        }
    }

    static ViewException contradicts(Path folder) {
        return ViewException.damaged(folder, "its files contradict each other");
    }
}
