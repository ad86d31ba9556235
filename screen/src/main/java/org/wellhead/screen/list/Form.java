package org.wellhead.screen.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of files that lists come in; a file's form is told by its content and not by its name. */
enum Form {
    OFAC_CSV("OFAC CSV", "ofac-sdn"),
    OFAC_ALIASES("OFAC CSV, aliases", ""),
    OFAC_ADDRESSES("OFAC CSV, addresses", ""),
    OFAC_COMMENTS("OFAC CSV, comments", ""),
    OFAC_XML("OFAC XML", "ofac-sdn"),
    OFAC_ADVANCED("OFAC advanced XML", "ofac-sdn"),
    UN_XML("UN XML", "un"),
    EU_XML("EU XML", "eu"),
    EU_CSV("EU CSV", "eu"),
    UK_XML("UK XML", "uk"),
    UK_CSV("UK CSV", "uk"),
    OFSI_CSV("UK CSV of the OFSI", "uk"),
    FTM_JSON("FollowTheMoney", ""),
    FTM_CSV("FollowTheMoney, simple CSV", ""),
    OWN_CSV("own CSV", ""),
    WALLETS("wallet addresses", "wallets");

    private static final Pattern WALLET =
            Pattern.compile("(?:[a-z]{2,20}:)?(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{24,128}");

    private static final Pattern FTM_SCHEMA = Pattern.compile("\"schema\"\\s*:\\s*\"[A-Z][A-Za-z]{2,40}\"");

    private final String word;
    private final String list;

    Form(String word, String list) {
        this.word = word;
        this.list = list;
    }

    /** What it is called in output. */
    String word() {
        return word;
    }

    /** The short name of the list that comes in this form; empty where the file's name is it. */
    String list() {
        return list;
    }

    /** Whether it only adds to OFAC's main file. */
    boolean isBesideMain() {
        return this == OFAC_ALIASES || this == OFAC_ADDRESSES || this == OFAC_COMMENTS;
    }

    /** The form of a file, or none. */
    static Optional<Form> of(Path file) throws IOException {
        return of(
                TextFile.head(file),
                file.getFileName() == null ? "" : file.getFileName().toString());
    }

    private static Optional<Form> of(String head, String name) {
        String text = head.stripLeading();
        if (text.isEmpty() || head.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return switch (text.charAt(0)) {
            case '<' -> xml(text);
            case '{' -> FTM_SCHEMA.matcher(text).find() ? Optional.of(FTM_JSON) : Optional.empty();
            default -> wallets(text) ? Optional.of(WALLETS) : table(text, name.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<Form> xml(String text) {
        return switch (XmlHead.root(text).orElse("")) {
            case "sdnList" -> Optional.of(OFAC_XML);
            case "Sanctions" -> Optional.of(OFAC_ADVANCED);
            case "CONSOLIDATED_LIST" -> Optional.of(UN_XML);
            case "export" -> Optional.of(EU_XML);
            case "Designations" -> Optional.of(UK_XML);
            default -> Optional.empty();
        };
    }

    private static boolean wallets(String text) {
        int end = text.lastIndexOf('\n');
        String whole = end > 0 ? text.substring(0, end) : text;
        List<String> lines = whole.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return !lines.isEmpty() && lines.stream().allMatch(Form::isWallet);
    }

    /** Whether a text looks like the address of a crypto wallet. */
    static boolean isWallet(String text) {
        return WALLET.matcher(text).matches();
    }

    private static Optional<Form> table(String text, String name) {
        Optional<Form> ofac = ofac(rows(text, ','), name);
        if (ofac.isPresent()) {
            return ofac;
        }
        List<List<String>> rows = rows(text, Table.separator(text));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        for (List<String> row : rows) {
            Set<String> columns = new HashSet<>();
            row.forEach(column -> columns.add(Table.key(column)));
            if (columns.contains("entitylogicalid") || columns.contains("namealiaswholename")) {
                return Optional.of(EU_CSV);
            }
            if (columns.contains("name6") || columns.contains("groupid") || columns.contains("ofsigroupid")) {
                boolean foreign = columns.contains("uniqueid") || columns.contains("regimename");
                return Optional.of(foreign ? UK_CSV : OFSI_CSV);
            }
        }
        Set<String> columns = new HashSet<>();
        rows.getFirst().forEach(column -> columns.add(Table.key(column)));
        boolean simple = columns.contains("schema")
                && columns.contains("aliases")
                && (columns.contains("dataset") || columns.contains("sanctions") || columns.contains("lastseen"));
        if (simple) {
            return Optional.of(FTM_CSV);
        }
        boolean otherTable = columns.contains("account")
                || columns.contains("payer")
                || columns.contains("payee")
                || columns.contains("amount");
        return columns.contains("name") && !otherTable ? Optional.of(OWN_CSV) : Optional.empty();
    }

    /** The first rows; the last is left out where the head may have cut it. */
    private static List<List<String>> rows(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = Table.of(new StringReader(text), separator)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (rows.size() < 4 && records.hasNext()) {
                rows.add(records.next().getFields());
            }
        } catch (CsvParseException e) {
            // what was well formed before counts
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Optional<Form> ofac(List<List<String>> rows, String name) {
        int entries = 0;
        int aliases = 0;
        int addresses = 0;
        int comments = 0;
        for (List<String> row : rows) {
            boolean numbered = OfacCsv.isNumber(row.getFirst().strip());
            boolean twice =
                    numbered && row.size() > 1 && OfacCsv.isNumber(row.get(1).strip());
            boolean nulls = row.stream().anyMatch(field -> field.strip().equals("-0-"));
            if (numbered && !twice && row.size() == OfacCsv.ENTRY_FIELDS && nulls) {
                entries++;
            } else if (twice
                    && row.size() == OfacCsv.ALIAS_FIELDS
                    && row.get(2).strip().matches("(?i)[afn]\\.?k\\.?a\\.?")) {
                aliases++;
            } else if (twice && row.size() == OfacCsv.ADDRESS_FIELDS) {
                addresses++;
            } else if (numbered && row.size() == OfacCsv.COMMENT_FIELDS && name.contains("comments")) {
                comments++;
            }
        }
        if (entries > 0) {
            return Optional.of(OFAC_CSV);
        }
        if (aliases > 0) {
            return Optional.of(OFAC_ALIASES);
        }
        if (addresses > 0) {
            return Optional.of(OFAC_ADDRESSES);
        }
        return comments > 0 ? Optional.of(OFAC_COMMENTS) : Optional.empty();
    }
}
