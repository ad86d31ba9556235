package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of lists to listed parties, and finds what lists a folder holds. */
public final class ListReader {
    /** One entry in so many has a programme of the non-SDN list alone, or more: in 2025 a third had. */
    private static final int CONSOLIDATED_SHARE = 10;

    private ListReader() {}

    /**
     * What lists were found.
     *
     * @param lists groups of files that belong together, for {@link #read} each; in order of their paths
     * @param skipped files that are no list, each with the reason
     */
    public record Found(List<List<Path>> lists, List<String> skipped) {
        public Found {
            lists = lists.stream().map(List::copyOf).toList();
            skipped = List.copyOf(skipped);
        }
    }

    /** A file and its form. */
    record Told(Path file, Form form) {}

    /**
     * Reads the files of one list: usually one file; OFAC's sdn.csv needs its alt.csv, and add.csv if countries shall count.
     *
     * @param listName what the list is called; null = the form's own name ({@code ofac-sdn}, {@code ofac-cons}, {@code un},
     *     {@code eu}, {@code uk}, {@code wallets}), or for other forms the file's name without its ending
     * @throws ListRefused if the files are no list, or a list that cannot be trusted: then nothing of it is taken
     */
    public static ListFile read(List<Path> files, @Nullable String listName) throws IOException, ListRefused {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a list has a file");
        }
        List<Told> told = new ArrayList<>();
        for (Path file : files) {
            told.add(new Told(file, form(file)));
        }
        told.sort(Comparator.comparing(Told::form));
        Told main = told.getFirst();
        checkTogether(told);
        Drafts drafts = new Drafts();
        Map<String, StringBuilder> comments = new HashMap<>();
        for (Told one : told) {
            if (one.form() == Form.OFAC_COMMENTS) {
                comments.putAll(OfacCsv.comments(one.file()));
            }
        }
        for (Told one : told) {
            read(one, comments, drafts);
        }
        String list = listName == null ? ownName(main, drafts) : listName;
        return drafts.finished(list, main.form(), main.file());
    }

    /**
     * Finds the lists in a folder and its subfolders, or in one file, by what the files hold. Links and files whose names
     * begin with a dot are passed over.
     */
    public static Found find(Path folderOrFile) throws IOException {
        return ListFinder.find(folderOrFile);
    }

    private static Form form(Path file) throws IOException, ListRefused {
        Optional<Form> form = Form.of(file);
        if (form.isEmpty()) {
            TextFile.prove(file);
            throw ListRefused.in(
                    file, "this is no list in a form that is read", "docs/list-forms.md tells which forms are read");
        }
        return form.get();
    }

    private static void checkTogether(List<Told> told) throws ListRefused {
        Told main = told.getFirst();
        if (main.form().isBesideMain()) {
            throw ListRefused.in(
                    main.file(), "this file only adds to OFAC's main file", "give sdn.csv or cons_prim.csv with it");
        }
        if (main.form() == Form.OFAC_CSV && told.stream().noneMatch(one -> one.form() == Form.OFAC_ALIASES)) {
            throw ListRefused.in(
                    main.file(),
                    "the file with the aliases is not beside it",
                    "a list without its aliases misses parties: put alt.csv (or cons_alt.csv) into the same folder");
        }
        for (Told other : told.subList(1, told.size())) {
            boolean fits = main.form() == Form.OFAC_CSV
                    ? other.form().isBesideMain()
                    : main.form() == Form.WALLETS && other.form() == Form.WALLETS;
            if (!fits) {
                throw ListRefused.in(other.file(), "it is another list than " + main.file(), "read one list at a time");
            }
        }
    }

    private static void read(Told one, Map<String, StringBuilder> comments, Drafts drafts)
            throws IOException, ListRefused {
        Path file = one.file();
        switch (one.form()) {
            case OFAC_CSV -> OfacCsv.entries(file, comments, drafts);
            case OFAC_ALIASES -> OfacCsv.aliases(file, drafts);
            case OFAC_ADDRESSES -> OfacCsv.addresses(file, drafts);
            case OFAC_COMMENTS -> {
                // went into the entries
            }
            case OFAC_XML -> OfacXml.read(file, drafts);
            case UN_XML -> UnXml.read(file, drafts);
            case WALLETS -> Wallets.read(file, drafts);
            case OFAC_ADVANCED -> OfacAdvanced.read(file, drafts);
            case EU_XML -> EuXml.read(file, drafts);
            case EU_CSV -> EuCsv.read(file, drafts);
            case UK_XML -> UkXml.read(file, drafts);
            case UK_CSV -> UkCsv.read(file, drafts, false);
            case OFSI_CSV -> UkCsv.read(file, drafts, true);
            case FTM_JSON -> FtmJson.read(file, drafts);
            case FTM_CSV -> FtmCsv.read(file, drafts);
            case OWN_CSV -> OwnCsv.read(file, drafts);
        }
    }

    private static String ownName(Told main, Drafts drafts) {
        return switch (main.form()) {
            case OFAC_CSV, OFAC_XML, OFAC_ADVANCED ->
                isConsolidated(main, drafts) ? "ofac-cons" : main.form().list();
            default ->
                main.form().list().isEmpty()
                        ? fileName(main.file())
                        : main.form().list();
        };
    }

    /** Both lists come in the same forms; what tells them apart are their programmes, or else the file's name. */
    private static boolean isConsolidated(Told main, Drafts drafts) {
        return fileName(main.file()).toLowerCase(Locale.ROOT).startsWith("cons")
                || drafts.count(Ofac::isConsolidatedOnly) > drafts.size() / CONSOLIDATED_SHARE;
    }

    private static String fileName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
