package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class HtmlDossierTest {
    /** What a page is made of. */
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "p",
            "span",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "dl",
            "div",
            "dt",
            "dd",
            "bdi",
            "nav",
            "ul",
            "li",
            "a",
            "main",
            "section",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "br",
            "figure",
            "img",
            "figcaption");

    static Stream<Release> releases() {
        return Stream.of(Samples.exact(), Samples.redacted(), Samples.large(3), Cases.pictured(Cases.png()));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isWellFormedAndEveryLinkLeadsSomewhere(Release release) throws XMLStreamException {
        Page page = Page.read(html(release));
        assertThat(page.elements).isSubsetOf(ELEMENTS);
        assertThat(page.ids).doesNotHaveDuplicates();
        assertThat(page.links).isNotEmpty().isSubsetOf(page.ids);
    }

    @Test
    void saysWhatTheReaderMustKnowFirst() throws XMLStreamException {
        assertThat(Page.read(html(Samples.exact())).text)
                .contains(
                        "Financial unit of Portugal (pt-fiu)",
                        "Financial unit of Türkiye (tr-fiu)",
                        "No. 1 to this partner")
                .contains("2026-01-31 12:00 UTC", Samples.exact().head().commitment())
                .contains(
                        "Handling code H1: not to be used in judicial proceedings",
                        "without the consent of its originator")
                .startsWith("TLP:AMBER+STRICT")
                .endsWith("TLP:AMBER+STRICT");
    }

    @Test
    void tellsAFindingWithAllThatProvesIt() throws XMLStreamException {
        assertThat(Page.read(html(Samples.exact())).text)
                .contains(
                        "put in 200.00 USD if mixed money is shared in proportion. The policies give figures from 100.00 to 250.00 USD.")
                .contains("it is at least 50.00 USD and at most 270.00 USD")
                .contains("2014-03-12 09:30", "ege.csv:3", "83.33\u00A0– 125.00")
                .contains("Freezing it stops 200.00 USD, counted by the proportional policy")
                .contains(
                        "taken for the entry KARIM AND SONS of the list un, with a score of 97.3\u00A0%",
                        "name: all words alike")
                .contains("412 (380 to 450)", "9,400 m", "70,000 to 110,000 barrels", "36.50000° N, 42.10000° E");
    }

    @Test
    void showsAPictureInThePageItself() {
        assertThat(html(Cases.pictured(Cases.png())))
                .contains("src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(Cases.png()) + "\"");
        assertThat(html(Cases.pictured("GIF89a".getBytes(UTF_8))))
                .contains("It is no PNG or JPEG that can be shown here");
    }

    @Test
    void namesItsStyleByItsHashAndAllowsNothingElse() {
        String html = html(Samples.exact());
        String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(UTF_8)));
        assertThat(html)
                .contains("default-src 'none'; img-src data:; style-src 'sha256-" + hash + "'")
                .doesNotContain("<script");
    }

    @Test
    void markupInANameStaysAName() throws XMLStreamException {
        String name = "</style></td><script>alert(1)</script><img src=x onerror='y'>&amp;\"";
        Page page = Page.read(html(Cases.named(Redaction.SOURCES_ONLY, name)));
        assertThat(page.elements).isSubsetOf(ELEMENTS).doesNotContain("script", "img");
        assertThat(page.text).contains(name);
    }

    @Property(tries = 200)
    void anyNameIsEscaped(@ForAll @NotBlank @StringLength(max = 60) String name) throws XMLStreamException {
        String hostile = "<b a='" + name + "\">&amp;";
        Page page = Page.read(html(Cases.named(Redaction.SOURCES_ONLY, hostile)));
        assertThat(page.elements).isSubsetOf(ELEMENTS);
        assertThat(page.text).contains(Legible.name(hostile));
        assertThat(page.text.chars()).noneMatch(c -> c == Legible.ISOLATE || (c >= 0x202A && c <= 0x202E));
    }

    static String html(Release release) {
        Findings findings = Findings.of(release);
        return new String(
                HtmlDossier.write(Telling.of(release, findings, Annexes.of(release, findings)))
                        .bytes(),
                UTF_8);
    }

    /** A page as a strict reader of XML sees it. */
    private static final class Page {
        private final Set<String> elements = new HashSet<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private String text = "";

        static Page read(String html) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new ByteArrayInputStream(html.getBytes(UTF_8)), "UTF-8");
            Page page = new Page();
            StringBuilder text = new StringBuilder();
            boolean inHead = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        page.elements.add(reader.getLocalName());
                        inHead |= reader.getLocalName().equals("head");
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            page.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                        }
                    }
                    case XMLStreamReader.END_ELEMENT ->
                        inHead &= !reader.getLocalName().equals("head");
                    case XMLStreamReader.CHARACTERS -> text.append(inHead ? "" : reader.getText());
                    default -> {}
                }
            }
            page.text = text.toString().strip();
            return page;
        }

        private void attribute(String name, String value) {
            if (name.equals("id")) {
                ids.add(value);
            } else if (name.equals("href")) {
                assertThat(value).startsWith("#");
                links.add(value.substring(1));
            }
        }
    }
}
