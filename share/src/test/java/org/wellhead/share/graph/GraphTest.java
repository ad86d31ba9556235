package org.wellhead.share.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wellhead.share.form.RandomReleases;
import org.wellhead.share.form.ReadBack;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class GraphTest {
    /** What JGraphT finds: attributes of nodes and of edges, each in the order of the file. */
    private record Second(DirectedPseudograph<String, DefaultEdge> graph, Map<String, Map<String, String>> nodes) {}

    private static Second second(Release release) {
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((of, value) ->
                nodes.computeIfAbsent(of.getFirst(), _ -> new HashMap<>()).put(of.getSecond(), value.getValue()));
        byte[] file = GraphMl.write(release).getFirst().bytes();
        importer.importGraph(graph, new InputStreamReader(new ByteArrayInputStream(file), UTF_8));
        return new Second(graph, nodes);
    }

    @Test
    void anotherReaderFindsTheSameGraphByTheFormatsOwnSchema() {
        Second read = second(Samples.exact());

        assertThat(read.graph().vertexSet()).hasSize(6);
        assertThat(read.graph().edgeSet()).hasSize(5);
        assertThat(read.nodes().values())
                .anySatisfy(node -> assertThat(node)
                        .containsEntry("label", "TR720001000000000000250012")
                        .containsEntry("country", "TR")
                        .containsEntry("kind", "account")
                        .containsEntry(
                                "handling", "TLP:AMBER+STRICT, B2, not to be passed on without the consent of pt-fiu")
                        .hasEntrySatisfying("findings", said -> assertThat(said).contains("in proportion 200.00 USD")));
        assertThat(read.nodes().values())
                .anySatisfy(node -> assertThat(node).containsEntry("name", "Ege Petrol <A&B> \"Ltd\""));
    }

    @Test
    void hostileNamesAreRightByTheFormatsOwnSchema() {
        for (long seed = 0; seed < 30; seed++) {
            second(RandomReleases.of(seed, Redaction.SOURCES_ONLY));
        }
    }

    @Test
    void gexfPlaysWhereTimesAreExact() throws Exception {
        Element gexf = ReadBack.document(Gexf.write(Samples.exact()).getFirst().bytes())
                .getDocumentElement();
        Element graph = ReadBack.elements(gexf, "graph").getFirst();

        assertThat(gexf.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
        assertThat(gexf.getAttribute("version")).isEqualTo("1.3");
        assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
        assertThat(graph.getAttribute("timerepresentation")).isEqualTo("timestamp");
        assertThat(ReadBack.elements(graph, "edge"))
                .extracting(edge -> edge.getAttribute("timestamp"))
                .containsExactlyInAnyOrder(
                        "", "", "2014-03-12T09:30:00Z", "2014-03-13T00:00:00Z", "2014-04-01T00:00:00Z");
        assertThat(ReadBack.text(gexf, "description")).contains("TLP:AMBER+STRICT.");
    }

    @Test
    void gexfStandsStillWhereOnlyMonthsAreTold() throws Exception {
        Element gexf = ReadBack.document(
                        Gexf.write(Samples.redacted()).getFirst().bytes())
                .getDocumentElement();

        assertThat(ReadBack.elements(gexf, "graph").getFirst().getAttribute("mode"))
                .isEqualTo("static");
        assertThat(ReadBack.elements(gexf, "attribute"))
                .extracting(attribute -> attribute.getAttribute("id") + ":" + attribute.getAttribute("type"))
                .contains("amount_band:string", "time:string")
                .doesNotContain("amount:double");
    }

    @Test
    void anExactAmountIsADecimalAndAWholeNumber() throws Exception {
        Element gexf = ReadBack.document(Gexf.write(Samples.exact()).getFirst().bytes())
                .getDocumentElement();

        assertThat(ReadBack.elements(gexf, "attvalue"))
                .extracting(value -> value.getAttribute("for") + "=" + value.getAttribute("value"))
                .contains("amount=250.00", "amount_minor=25000", "proportional=125.00", "currency=USD");
    }
}
