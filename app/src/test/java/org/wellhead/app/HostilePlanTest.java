package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Accounts and names that want to be a path, a formula, markup or a command stay texts in a plan and its draft orders. */
class HostilePlanTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/etc/passwd",
                "..\\..\\x",
                "=cmd|'/c calc'!A1",
                "@SUM(A1)",
                "CON",
                "order-002.txt",
                "<script>alert(1)</script>",
                "</w:t></w:r><w:r><w:t>&evil;",
                "]]>",
                "{} {}",
                "\u202Edevlaz\u2066",
                "شركة النور",
                "bell\u0007 escape\u001B[2J",
                "not a character \uFFFE"
            })
    void anAccountStaysAText(String account) throws Exception {
        Path folder = cut(account, account);

        assertThat(names(root))
                .as("files are named by ranks, and none is anywhere else")
                .containsExactlyInAnyOrder(
                        "in/accounts.csv",
                        "in/designated.csv",
                        "in/payments.csv",
                        "in/plan/countries.csv",
                        "in/plan/frontier.csv",
                        "in/plan/months.csv",
                        "in/plan/orders/order-001.docx",
                        "in/plan/orders/order-001.txt",
                        "in/plan/plan.csv",
                        "in/plan/plan.json",
                        "in/plan/report.html");
        String legible = account.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE]", "\uFFFD");
        String letter = Files.readString(folder.resolve("plan/orders/order-001.txt"));
        assertThat(letter).contains("Draft freezing order: account " + legible + "\n");
        assertThat(letter.lines()).allMatch(line -> line.chars().noneMatch(HostilePlanTest::isCommand));
        assertThat(texts(folder.resolve("plan/orders/order-001.docx")))
                .contains("Draft freezing order: account " + legible, legible)
                .allMatch(text -> text.chars().noneMatch(HostilePlanTest::isCommand));
        assertThat(Files.readAllLines(folder.resolve("plan/plan.csv")).get(1))
                .startsWith(
                        account.matches("[=@].*") ? "1,'" + account : "1," + (needsQuotes(account) ? "\"" : account));
        assertThat(Files.readString(folder.resolve("plan/report.html")))
                .contains("</html>")
                .doesNotContain("<script>alert", "&evil;", "\u202E", "\u001B");
    }

    @Test
    void aVeryLongNameFillsNoOrder() throws Exception {
        Path folder = cut("courier", "name ".repeat(100_000).strip());
        assertThat(Files.size(folder.resolve("plan/orders/order-001.txt"))).isLessThan(20_000);
        assertThat(Files.size(folder.resolve("plan/orders/order-001.docx"))).isLessThan(100_000);
    }

    /** One account that all money passes; the plan freezes it. */
    private Path cut(String account, String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve("in"));
        String quoted = quoted(account);
        Files.writeString(
                folder.resolve("payments.csv"),
                "time,payer,payee,amount\n2014-03-01,a," + quoted + ",10\n2014-03-02,b," + quoted + ",20\n2014-03-03,"
                        + quoted + ",d,30\n");
        Files.writeString(
                folder.resolve("accounts.csv"),
                "account,name,country,kind\n" + quoted + "," + quoted(name) + ",FR,person\n");
        Files.writeString(folder.resolve("designated.csv"), "account,unit\nd," + quoted(name.substring(0, 1)) + "\n");
        Typed typed = Typed.run(
                folder,
                "cut payments.csv --designated designated.csv --accounts accounts.csv --budget 1 --out plan --quiet");
        assertThat(typed.exitCode()).as(typed.shown()).isZero();
        assertThat(typed.out().lines()).allMatch(line -> line.chars().noneMatch(HostilePlanTest::isCommand));
        return folder;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    }

    /** A control character, or one that turns the direction of writing. */
    private static boolean isCommand(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    /** What an office document says: every part must be well-formed XML. */
    private static List<String> texts(Path docx) throws IOException, ParserConfigurationException, SAXException {
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(docx.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Document part = DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(in);
                    NodeList found = part.getElementsByTagNameNS(W, "t");
                    for (int i = 0; i < found.getLength(); i++) {
                        texts.add(found.item(i).getTextContent());
                    }
                }
            }
        }
        return texts;
    }
}
