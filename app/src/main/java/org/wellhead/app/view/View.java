package org.wellhead.app.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A view, open: what a page asks of a case's traced money. Every answer is a function of the files and the filter; the last few are
 * kept. May be used by several threads at once until it is closed.
 *
 * <p>A file is checked against its hash when it is first used: what the overview and the sources need at opening, texts and links when
 * they are first asked for. The processor's cores share what takes long.
 */
public final class View implements AutoCloseable {
    /** The view's folder in a folder of results. */
    public static final String FOLDER = "view";

    /** The longest page of a table. */
    public static final int ROWS_MOST = 10_000;

    private final ViewTables tables;
    private final Overviews overviews;
    private final SourceTables sources;
    private final OneSource source;
    private final Networks networks;

    private View(Path folder, ViewManifest manifest, MappedView files) throws IOException {
        tables = new ViewTables(folder, manifest, files);
        overviews = new Overviews(tables);
        sources = new SourceTables(tables);
        source = new OneSource(tables);
        networks = new Networks(tables);
    }

    /**
     * Opens the view in a folder.
     *
     * @param folder the folder {@value #FOLDER} itself
     * @throws ViewException if there is none, or it is damaged
     * @throws IOException if it cannot be read
     */
    public static View open(Path folder) throws IOException {
        ViewManifest manifest = ViewManifest.read(folder);
        MappedView files = new MappedView(folder, manifest);
        boolean opened = false;
        try {
            View view = new View(folder, manifest, files);
            opened = true;
            return view;
        } catch (IndexOutOfBoundsException | JacksonException wrong) {
            throw ViewTables.contradicts(folder);
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    /** What the view is of. */
    public ViewFacts facts() {
        return tables.facts();
    }

    /** The answer in one look. O(rows of all policies): some milliseconds for a million. */
    public Overview overview(Filter filter) {
        return overviews.of(filter);
    }

    /**
     * A page of the table of sources.
     *
     * @param offset place of the first row, 0 or more
     * @param limit how many rows, at most {@value #ROWS_MOST}
     */
    public SourceRows sources(Filter filter, SourceRows.Sort sort, boolean descending, int offset, int limit) {
        if (offset < 0 || limit < 0 || limit > ROWS_MOST) {
            throw new IllegalArgumentException("a page has 0 to " + ROWS_MOST + " rows from 0 on");
        }
        return sources.page(filter, sort, descending, offset, limit);
    }

    /** All rows of the table, one after the other, for a file. */
    public Stream<SourceRows.Row> everySource(Filter filter, SourceRows.Sort sort, boolean descending) {
        return sources.all(filter, sort, descending);
    }

    /** All that is known of an account; nothing where the view has none with this id. */
    public Optional<SourceFigures> source(String accountId) {
        return source.of(accountId);
    }

    /** The designated accounts, by their numbers. O(accounts). */
    public List<DesignatedAccount> designated() {
        ViewAccounts accounts = tables.accounts();
        return tables.guarded(() -> IntStream.range(0, accounts.size())
                .filter(account -> accounts.unit(account) >= 0)
                .mapToObj(account -> new DesignatedAccount(
                        accounts.id(account),
                        accounts.name(account),
                        accounts.country(account),
                        accounts.kind(account),
                        accounts.unit(account)))
                .toList());
    }

    /**
     * The network: links in the chosen buckets to the chosen units, of which an end passes what the filter says of accounts.
     *
     * @param nodesMost how many nodes at most, 1 or more
     * @param edgesMost how many edges at most, 0 or more; the rest is grouped
     * @param expanded ids of accounts that stand alone before all others; unknown ones are nothing
     * @throws IllegalArgumentException under poison, which gives bounds and no links
     */
    public Network network(
            Filter filter, Network.Grouping grouping, int nodesMost, int edgesMost, Set<String> expanded) {
        return networks.of(filter, grouping, nodesMost, edgesMost, expanded);
    }

    /**
     * An account and those that it had links with, in the chosen buckets and to the chosen units, whoever they are; nothing where the
     * view has no account with this id. Limits as for {@link #network}.
     */
    public Optional<Network> neighbours(String accountId, Filter filter, int nodesMost, int edgesMost) {
        return networks.around(accountId, filter, nodesMost, edgesMost);
    }

    @Override
    public void close() {
        tables.files().close();
    }
}
