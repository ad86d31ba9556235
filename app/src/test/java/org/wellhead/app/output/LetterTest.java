package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class LetterTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Letter LETTER = new Letter()
            .heading("Account acc-17")
            .paragraph("Held by Κώστας & Sons <b>. "
                    + "Of what reached the group, 300.00 USD left this account on its way, in two payments.")
            .heading("Payments")
            .table(new Letter.Block.Table(
                    List.of("id", "to", "traced"),
                    List.of(false, false, true),
                    List.of(List.of("p3", "محمد", "100.00"), List.of("p4\u0000\u202e", "Kurier", "1,200.00"))));

    @Test
    void asTextItIsReadInAnyEditor() {
        assertThat(LETTER.text()).isEqualTo("""
                Account acc-17
                --------------

                Held by Κώστας & Sons <b>. Of what reached the group, 300.00 USD left this account on its way,
                in two payments.


                Payments
                --------

                id    to        traced
                p3    محمد      100.00
                p4��  Kurier  1,200.00

                """);
    }

    @Test
    void asDocumentItHasTheSameWordsWhateverTheyAre() throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(entries(docx()).get("word/document.xml")));
        NodeList texts = document.getElementsByTagNameNS(W, "t");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent()).append('|');
        }
        assertThat(words)
                .hasToString(
                        "Account acc-17|Held by Κώστας & Sons <b>. Of what reached the group, 300.00 USD left this"
                                + " account on its way, in two payments.|Payments|id|to|traced|p3|محمد|100.00|p4��|Kurier|1,200.00|");
        assertThat(document.getElementsByTagNameNS(W, "tr").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(1);
    }

    @Test
    void asDocumentItIsAPackageWhoseBytesDependOnNothingElse() throws IOException {
        assertThat(entries(docx()))
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml",
                        "word/document.xml");
        assertThat(docx()).isEqualTo(docx());
        assertThat(new String(docx(), StandardCharsets.ISO_8859_1)).contains("word/document.xml<?xml version=");
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Docx.write(LETTER, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
