package org.wellhead.share.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/** A reader for each form, by the form's own rules: gives back the payments. */
public final class ReadBack {
    private static final JsonReader JSON = new JsonReader(1 << 24);

    private ReadBack() {}

    /** Transactions of a goAML report; accounts by number. */
    public static List<Line> goAml(byte[] xml) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Element transaction : elements(document(xml).getDocumentElement(), "transaction")) {
            lines.add(new Line(
                    text(transaction, "transactionnumber"),
                    text(elements(transaction, "t_from").getFirst(), "account"),
                    text(elements(transaction, "t_to").getFirst(), "account"),
                    text(transaction, "amount_local"),
                    zoned(text(transaction, "date_transaction"))));
        }
        return sorted(lines);
    }

    /** Edges of GraphML whose kind is payment. */
    public static List<Line> graphMl(byte[] xml) throws Exception {
        Element root = document(xml).getDocumentElement();
        Map<String, String> names = new HashMap<>();
        elements(root, "key").forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        List<Line> lines = new ArrayList<>();
        for (Element edge : elements(root, "edge")) {
            Map<String, String> values = new HashMap<>();
            elements(edge, "data")
                    .forEach(data -> values.put(names.get(data.getAttribute("key")), data.getTextContent()));
            edge(edge, values, lines);
        }
        return sorted(lines);
    }

    /** Edges of GEXF whose kind is payment; the exact time is the edge's timestamp. */
    public static List<Line> gexf(byte[] xml) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Element edge : elements(document(xml).getDocumentElement(), "edge")) {
            Map<String, String> values = new HashMap<>();
            elements(edge, "attvalue")
                    .forEach(value -> values.put(value.getAttribute("for"), value.getAttribute("value")));
            if (edge.hasAttribute("timestamp")) {
                values.put("time", edge.getAttribute("timestamp"));
            }
            edge(edge, values, lines);
        }
        return sorted(lines);
    }

    /** Rows of the table of links whose type is Payment. */
    public static List<Line> i2(byte[] csv) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows(csv)) {
            if (in(row, "Link type").equals("Payment")) {
                String time =
                        in(row, "Date").isEmpty() ? in(row, "Month") : in(row, "Date") + "T" + in(row, "Time") + "Z";
                lines.add(new Line(
                        in(row, "Link identity"),
                        in(row, "From identity"),
                        in(row, "To identity"),
                        in(row, "Amount") + in(row, "Amount band"),
                        time));
            }
        }
        return sorted(lines);
    }

    /** Entities of FollowTheMoney whose schema is Payment. */
    public static List<Line> ftm(byte[] jsonLines) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Json.Members entity : entities(jsonLines)) {
            if (entity.text("schema").orElseThrow().equals("Payment")) {
                Json.Members said = properties(entity);
                String band = values(said, "description").stream()
                        .filter(text -> text.startsWith("Amount: "))
                        .map(text -> text.split(" ", -1)[1])
                        .findFirst()
                        .orElse("");
                String date = first(said, "date");
                lines.add(new Line(
                        entity.text("id").orElseThrow(),
                        first(said, "payerAccount"),
                        first(said, "beneficiaryAccount"),
                        first(said, "amount") + band,
                        date.contains("T") ? zoned(date) : date));
            }
        }
        return sorted(lines);
    }

    /** Objects of an event of MISP whose name is transaction. */
    public static List<Line> misp(byte[] json) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Json each : event(json).items("Object").orElseThrow()) {
            Json.Members object = (Json.Members) each;
            if (object.text("name").orElseThrow().equals("transaction")) {
                Map<String, String> values = attributes(object);
                Map<String, String> ends = new HashMap<>();
                for (Json reference : object.items("ObjectReference").orElseThrow()) {
                    ends.put(
                            ((Json.Members) reference).text("relationship_type").orElseThrow(),
                            ((Json.Members) reference).text("referenced_uuid").orElseThrow());
                }
                String month = values.getOrDefault("text", "")
                        .lines()
                        .filter(line -> line.startsWith("month: "))
                        .map(line -> line.substring(7))
                        .findFirst()
                        .orElse("");
                lines.add(new Line(
                        object.text("uuid").orElseThrow(),
                        in(ends, "connected-from"),
                        in(ends, "connected-to"),
                        values.getOrDefault("amount", "").split(" ", -1)[0],
                        values.getOrDefault("date", month)));
            }
        }
        return sorted(lines);
    }

    /** The event of a file of MISP. */
    public static Json.Members event(byte[] json) throws JsonRefused {
        return (Json.Members) Objects.requireNonNull(JSON.read(json).values().get("Event"));
    }

    /** Values of an object's attributes by their relation to it. */
    public static Map<String, String> attributes(Json.Members object) {
        Map<String, String> values = new HashMap<>();
        for (Json attribute : object.items("Attribute").orElseThrow()) {
            values.put(
                    ((Json.Members) attribute).text("object_relation").orElseThrow(),
                    ((Json.Members) attribute).text("value").orElseThrow());
        }
        return values;
    }

    /** The entities of a file of FollowTheMoney. */
    public static List<Json.Members> entities(byte[] jsonLines) throws JsonRefused {
        List<Json.Members> entities = new ArrayList<>();
        for (String line : utf8(jsonLines).split("\n", -1)) {
            if (!line.isEmpty()) {
                entities.add(JSON.read(line.getBytes(UTF_8)));
            }
        }
        return entities;
    }

    /** The values of a property of an entity of FollowTheMoney. */
    public static List<String> values(Json.Members properties, String name) {
        return properties.items(name).orElse(List.of()).stream()
                .map(value -> ((Json.Text) value).value())
                .toList();
    }

    /** The rows of a CSV of one line a row, by column; formulas that were made harmless are as they were. */
    public static List<Map<String, String>> rows(byte[] csv) {
        List<String> lines = utf8(csv).lines().toList();
        List<String> header = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != header.size()) {
                throw new IllegalStateException("a row of other length: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i).replaceFirst("^'(?=[=+@\uFF1D\uFF0B\uFF0D\uFF20-])", ""));
            }
            rows.add(row);
        }
        return rows;
    }

    /** An XML file, read without anything from outside of it. */
    public static Document document(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        utf8(xml);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** Elements of this name at any depth. */
    public static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The text of the first element of this name. */
    public static String text(Element in, String name) {
        return elements(in, name).getFirst().getTextContent();
    }

    private static void edge(Element edge, Map<String, String> values, List<Line> lines) {
        if (in(values, "kind").equals("payment")) {
            lines.add(new Line(
                    edge.getAttribute("id"),
                    edge.getAttribute("source"),
                    edge.getAttribute("target"),
                    values.getOrDefault("amount", values.getOrDefault("amount_band", "")),
                    values.getOrDefault("time", "")));
        }
    }

    /** The properties of an entity of FollowTheMoney. */
    public static Json.Members properties(Json.Members entity) {
        return (Json.Members) Objects.requireNonNull(entity.values().get("properties"));
    }

    private static String in(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static String first(Json.Members properties, String name) {
        List<String> values = values(properties, name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String zoned(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toString();
    }

    private static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("not UTF-8", e);
        }
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::id)).toList();
    }
}
