package org.wellhead.ledger.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/** Finds the header of each sheet, names the cells below it, and has them mapped. */
final class MappedRows implements TableRows {
    /** Titles and blank lines above a header are fewer than that. */
    static final int HEADER_ROWS = 50;

    private static final int NAMES_TOLD = 20;

    private final Profile profile;
    private final boolean withProfile;
    private final TableForm form;
    private final RecordSink sink;
    private final RowMapper mapper;
    private final Set<String> unused = new LinkedHashSet<>();

    private String sheet = "";
    private boolean skipped;
    private boolean found;
    private boolean foundAny;
    private boolean anyRow;
    private int rowsBeforeHeader;
    private List<String> lacking = List.of();
    private boolean stopped;
    private final List<String> header = new ArrayList<>();

    MappedRows(Profile profile, boolean withProfile, TableForm form, String place, RecordSink sink) {
        this.profile = profile;
        this.withProfile = withProfile;
        this.form = form;
        this.sink = sink;
        mapper = new RowMapper(profile, form, place, sink);
    }

    @Override
    public void sheet(String name) {
        endSheet();
        sheet = name;
        skipped = !profile.file().sheet().isEmpty()
                && !Known.key(profile.file().sheet()).equals(Known.key(name));
        if (skipped) {
            sink.notice("Sheet '" + name + "' was not read: the profile names another.");
        }
        found = false;
        rowsBeforeHeader = 0;
        header.clear();
        mapper.sheet(name);
    }

    @Override
    public boolean cells(long line, List<Cell> cells, String text) {
        if (stopped || skipped) {
            return false;
        }
        if (found) {
            row(line, cells, text);
            return !mapper.isStopped();
        }
        anyRow |= cells.stream().anyMatch(cell -> !cell.isEmpty());
        int skip = profile.file().skipRows().orElse(0);
        if (line <= skip) {
            return true;
        }
        tryHeader(line, cells);
        rowsBeforeHeader++;
        return !stopped
                && (found
                        || (rowsBeforeHeader < HEADER_ROWS
                                && profile.file().skipRows().isEmpty()));
    }

    private void tryHeader(long line, List<Cell> cells) {
        List<String> names = cells.stream().map(Cell::text).toList();
        List<String> keys = names.stream().map(Known::key).toList();
        List<String> missing = missing(new LinkedHashSet<>(keys));
        if (!missing.isEmpty()) {
            if (lacking.isEmpty() || missing.size() < lacking.size()) {
                lacking = missing;
            }
            return;
        }
        Set<String> wanted = profile.neededColumns().keySet();
        for (int i = 0; i < keys.size(); i++) {
            if (wanted.contains(keys.get(i)) && keys.indexOf(keys.get(i)) < i) {
                stop(line, cells.get(i).column(), Rule.COLUMN_TWICE, names.get(i));
                return;
            }
            if (!keys.get(i).isEmpty() && !wanted.contains(keys.get(i))) {
                unused.add(names.get(i).strip());
            }
        }
        found = true;
        foundAny = true;
        header.addAll(keys);
    }

    private void row(long line, List<Cell> cells, String text) {
        Map<String, Cell> named = LinkedHashMap.newLinkedHashMap(cells.size());
        boolean empty = true;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            empty &= cell.isEmpty();
            String key = i < header.size() ? header.get(i) : "";
            named.putIfAbsent(key.isEmpty() ? " " + i : key, cell);
        }
        if (empty) {
            return;
        }
        boolean surplus = cells.size() > header.size()
                && cells.subList(header.size(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
        if (form == TableForm.CSV && (surplus || cells.size() < header.size())) {
            sink.refuse(line, 1, Rule.FIELD_COUNT, text, cells.size() + " fields, the header has " + header.size());
            return;
        }
        mapper.map(line, named, text);
    }

    @Override
    public boolean named(long line, Map<String, Cell> cells, String text) {
        anyRow = true;
        foundAny = true;
        mapper.map(line, cells, text);
        return !mapper.isStopped();
    }

    /** Holds the columns of a file that names them once, such as Parquet; whether it can be read. */
    boolean columns(List<String> names) {
        anyRow = true;
        List<String> missing =
                missing(new LinkedHashSet<>(names.stream().map(Known::key).toList()));
        if (!missing.isEmpty()) {
            lacking = missing;
            return false;
        }
        foundAny = true;
        Set<String> wanted = profile.neededColumns().keySet();
        names.stream().filter(name -> !wanted.contains(Known.key(name))).forEach(unused::add);
        return true;
    }

    @Override
    public void bad(long line, int column, Rule rule, String text, String detail) {
        stopped |= rule.isOfWholeFile();
        foundAny |= stopped || form == TableForm.JSON_LINES;
        anyRow = true;
        String where = sheet.isEmpty() ? detail : "sheet " + sheet + (detail.isEmpty() ? "" : ": " + detail);
        sink.refuse(line, column, rule, text, where);
    }

    @Override
    public void notice(String sentence) {
        sink.notice(sentence);
    }

    /** The file was read; tells what is to be said of it as a whole. */
    void end() {
        endSheet();
        if (stopped || mapper.isStopped()) {
            return;
        }
        if (!anyRow) {
            sink.refuse(1, 1, Rule.FILE_EMPTY, "", "");
        } else if (!foundAny) {
            Rule rule = withProfile ? Rule.PROFILE_WRONG : Rule.COLUMN_MISSING;
            String what = profile.file().sheet().isEmpty() || !lacking.isEmpty()
                    ? "no row within the first " + HEADER_ROWS + " is a header; nearest lacks "
                            + String.join(", ", lacking)
                    : "no sheet is called '" + profile.file().sheet() + "'";
            sink.refuse(1, 1, rule, "", what);
        }
        if (foundAny && !unused.isEmpty()) {
            List<String> told = unused.stream().limit(NAMES_TOLD).toList();
            sink.notice("Columns that are not used: " + String.join(", ", told)
                    + (unused.size() > told.size() ? ", and " + (unused.size() - told.size()) + " more" : "") + ".");
        }
        mapper.end();
    }

    private void endSheet() {
        if (!sheet.isEmpty() && !found && !skipped && !stopped) {
            sink.notice("Sheet '" + sheet + "' was not read: it has no header with the columns of payments.");
        }
        sheet = "";
    }

    private void stop(long line, int column, Rule rule, String detail) {
        stopped = true;
        foundAny = true;
        sink.refuse(line, column, rule, "", detail);
    }

    /** What a header lacks. By a profile: all that it maps. Without one: a time, an amount, and somebody at each end. */
    private List<String> missing(Set<String> keys) {
        if (withProfile) {
            return profile.neededColumns().entrySet().stream()
                    .filter(column -> !keys.contains(column.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return Stream.of(List.of("time"), List.of("amount"), Known.naming(Known.PAYER), Known.naming(Known.PAYEE))
                .filter(words -> words.stream().noneMatch(keys::contains))
                .map(List::getFirst)
                .toList();
    }
}
