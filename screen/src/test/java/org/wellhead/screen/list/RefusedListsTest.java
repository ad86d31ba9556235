package org.wellhead.screen.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad lists are refused as a whole, with the place, what is wrong and what to do. */
class RefusedListsTest {
    @TempDir
    Path folder = Path.of("");

    private static final String UN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST>
            <ENTITIES><ENTITY><REFERENCE_NUMBER>EXe.001</REFERENCE_NUMBER>
            <FIRST_NAME>EXAMPLE</FIRST_NAME></ENTITY></ENTITIES>
            </CONSOLIDATED_LIST>
            """;

    private String refusal(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(charset));
        return refusal(List.of(file));
    }

    private String refusal(String name, String text) throws IOException {
        return refusal(name, text, UTF_8);
    }

    private String refusal(List<Path> files) throws IOException {
        try {
            ListFile list = ListReader.read(files, null);
            return "taken, " + list.entries().size() + " entries";
        } catch (ListRefused e) {
            return String.valueOf(e.getMessage()).replace(folder + "/", "");
        }
    }

    @Test
    void theSoundListIsTaken() throws IOException {
        assertThat(refusal("un.xml", UN)).isEqualTo("taken, 1 entries");
    }

    @Test
    void truncatedXml() throws IOException {
        assertThat(refusal("un.xml", UN.substring(0, UN.indexOf("</ENTITIES>"))))
                .startsWith("un.xml:4: the XML ends early or is broken (")
                .endsWith("; a list is taken whole or not at all: fetch the file again");
    }

    @Test
    void everyTruncationOfEverySample() throws IOException {
        Path samples = SampleListsTest.resource("samples");
        for (String name : List.of("un.xml", "ofac.xml", "ofac_advanced.xml", "eu.xml", "uk.xml", "ftm.json")) {
            byte[] whole = Files.readAllBytes(samples.resolve(name));
            for (int length = 0; length < whole.length - 3; length += 97) {
                Path file = folder.resolve(name);
                Files.write(file, Arrays.copyOf(whole, length));
                boolean atLineEnd = length > 0 && name.endsWith(".json") && whole[length - 1] == '\n';
                if (!atLineEnd) {
                    assertThat(refusal(List.of(file)))
                            .as("%s, %d bytes", name, length)
                            .startsWith(name);
                }
            }
        }
    }

    @Test
    void wrongEncoding() throws IOException {
        assertThat(refusal("un.xml", UN.replace("EXAMPLE", "EXÄMPLE"), ISO_8859_1))
                .isEqualTo("un.xml:4: the byte at offset 136 (0xC4) is no text in UTF-8; lists are read in UTF-8: fetch"
                        + " the file again, or save it as UTF-8");
        assertThat(refusal("un.xml", UN.replace("UTF-8", "ISO-8859-1")))
                .isEqualTo(
                        "un.xml:1: the file says it is in \"ISO-8859-1\"; lists are read in UTF-8: save it as UTF-8");
        assertThat(refusal("own.csv", "name\nSomebody\n", UTF_16))
                .isEqualTo("own.csv: the text is UTF-16; lists are read in UTF-8: save it as UTF-8");
    }

    @Test
    void nulBytes() throws IOException {
        assertThat(refusal("own.csv", "name\nSome\0body\n"))
                .isEqualTo("own.csv:2: the byte at offset 9 is NUL; a list is text: fetch the file again");
    }

    @Test
    void documentTypes() throws IOException {
        String bomb = UN.replace(
                "<CONSOLIDATED_LIST>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<CONSOLIDATED_LIST>");
        assertThat(refusal("un.xml", bomb.replace("EXAMPLE", "&b;"))).startsWith("un.xml:2: ");
        assertThat(refusal("un.xml", UN.replace("EXAMPLE", "&other;"))).startsWith("un.xml:4: ");
    }

    @Test
    void aColumnThatIsGone() throws IOException {
        String eu = Files.readString(SampleListsTest.resource("samples/eu.csv"));
        assertThat(refusal("eu.csv", eu.replace("NameAlias_WholeName", "NameAlias_Whole")))
                .isEqualTo("eu.csv:1: the column \"NameAlias_WholeName\" is not in the header; the list cannot be read"
                        + " without: fetch or mend the file");
        String uk = Files.readString(SampleListsTest.resource("samples/uk.csv"));
        assertThat(refusal("uk.csv", uk.replace("Unique ID", "Number")))
                .startsWith("uk.csv:2: the column \"Unique ID\" is not in the header");
    }

    @Test
    void aRowThatIsBrokenOff() throws IOException {
        assertThat(refusal("own.csv", "name,id\nSomebody,1\nNobody\n"))
                .startsWith("own.csv:3: the row has 1 fields and should have 2;");
        assertThat(refusal("own.csv", "name,id\nSomebody,1\n\"Nobody,2\n"))
                .startsWith("own.csv:2: a row behind this line is broken off, or its quotes do not pair;");
    }

    @Test
    void aCountThatIsNotMet() throws IOException {
        String ofac = Files.readString(SampleListsTest.resource("samples/ofac.xml"));
        assertThat(refusal("sdn.xml", ofac.replace("<Record_Count>2<", "<Record_Count>3<")))
                .isEqualTo(
                        "sdn.xml: it says that it has 3 records (Record_Count) and has 2; a list is taken whole or not"
                                + " at all: fetch the file again");
    }

    @Test
    void nothingInIt() throws IOException {
        assertThat(refusal("un.xml", "<CONSOLIDATED_LIST/>"))
                .isEqualTo("un.xml: there are no entries in it; fetch the file again");
        assertThat(refusal("own.csv", "name,id\n")).startsWith("own.csv: there are no entries in it");
        assertThat(refusal("empty.csv", "")).startsWith("empty.csv: this is no list in a form that is read;");
    }

    @Test
    void noList() throws IOException {
        assertThat(refusal("page.html", "<html><body>Service unavailable</body></html>"))
                .isEqualTo(
                        "page.html: this is no list in a form that is read; docs/list-forms.md tells which forms are read");
        assertThat(refusal("payments.csv", "date,payer,payee,amount,name\n")).contains("this is no list");
    }

    @Test
    void aliasesThatAreNotThere() throws IOException {
        Path samples = SampleListsTest.resource("samples/ofac");
        assertThat(refusal(List.of(samples.resolve("sdn.csv"))))
                .contains(
                        "sdn.csv: the file with the aliases is not beside it; a list without its aliases misses parties");
        assertThat(refusal(List.of(samples.resolve("alt.csv"))))
                .contains("alt.csv: this file only adds to OFAC's main file; give sdn.csv");
        assertThat(refusal(List.of(
                        SampleListsTest.resource("samples/un.xml"), SampleListsTest.resource("samples/eu.xml"))))
                .contains("; read one list at a time");
    }

    @Test
    void fieldsBeyondAnyMeasure() throws IOException {
        String huge = "x".repeat(100_001);
        assertThat(refusal("un.xml", UN.replace("EXAMPLE", huge)))
                .isEqualTo("un.xml:4: FIRST_NAME has more than 100000 characters; no field of a list has that");
        assertThat(refusal("own.csv", "name,id\n" + huge + ",1\n"))
                .contains("more than 100000 characters; no field of a list has that");
        assertThat(refusal(
                        "ftm.json",
                        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + huge + "\"]}}"))
                .startsWith("ftm.json:1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "attribute", "csv", "wallet"})
    void aLineWithoutEnd(String kind) throws IOException {
        String endless = "a1".repeat(20_000_000);
        String text = switch (kind) {
            case "comment" -> "<CONSOLIDATED_LIST><!--" + endless + "--></CONSOLIDATED_LIST>";
            case "attribute" -> "<CONSOLIDATED_LIST><INDIVIDUAL x=\"" + endless + "\"/></CONSOLIDATED_LIST>";
            case "csv" -> "name,id\n\"" + endless;
            case "wallet" -> "TExampleExampleExampleExampleExamp1\n" + endless;
            default -> throw new IllegalStateException(kind);
        };
        assertThat(refusal("endless", text)).startsWith("endless:");
    }

    @Test
    void nestedWithoutEnd() throws IOException {
        assertThat(refusal("un.xml", "<CONSOLIDATED_LIST>" + "<a>".repeat(100_000)))
                .startsWith("un.xml:1: more than 64 elements within each other");
        assertThat(refusal("ftm.json", "{\"schema\":\"Person\",\"x\":" + "[".repeat(100_000)))
                .startsWith("ftm.json:1: ");
    }

    /** Patterns with two runs of blanks next to each other would take minutes. */
    @Test
    void runsOfBlanksCostNoTime() {
        String blanks = " ".repeat(90_000);
        String remark = "a.k.a." + blanks + "x;" + blanks + "DOB" + blanks + "1957;" + "(a) ".repeat(2_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 10; i++) {
                assertThat(refusal("un.xml", UN.replace("EXAMPLE", "X" + blanks + "Y")))
                        .startsWith("taken");
                assertThat(refusal(
                                "sdn.xml",
                                "<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName><remarks>"
                                        + remark.substring(0, 99_000) + "</remarks></sdnEntry></sdnList>"))
                        .startsWith("taken");
                assertThat(refusal("un.xml", "<!---->".repeat(9_000) + "<html/>"))
                        .contains("no list");
            }
        });
    }

    @Test
    void aListHasAFile() {
        assertThatThrownBy(() -> ListReader.read(List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }
}
