package org.wellhead.share.graph;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.Xml;
import org.wellhead.share.release.Release;

/**
 * GraphML: accounts and parties as nodes, payments and holdings as directed edges.
 *
 * <p>Source: the GraphML primer and its schema 1.0 with attributes.
 */
public final class GraphMl {
    private GraphMl() {}

    /**
     * The release in this form. Bands and months stand in columns of their own, as texts. O(entries).
     *
     * @throws org.wellhead.share.form.FormRefused if the file became too large
     */
    public static List<FormFile> write(Release release) {
        PaymentGraph graph = new PaymentGraph(release);
        Xml xml = new Xml();
        xml.start(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        xml.empty("key", "id", "g_handling", "for", "graph", "attr.name", "handling", "attr.type", "string");
        keys(xml, "node", "n_", graph.nodeColumns());
        keys(xml, "edge", "e_", graph.edgeColumns());
        xml.start("graph", "id", "release", "edgedefault", "directed");
        xml.start("data", "key", "g_handling").text(Keeping.of(release)).end();
        for (PaymentGraph.Node node : graph.nodes()) {
            xml.start("node", "id", node.id());
            xml.start("data", "key", "n_label").text(node.label()).end();
            data(xml, "n_", node.values());
            xml.end();
        }
        for (PaymentGraph.Edge edge : graph.edges()) {
            xml.start("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
            xml.start("data", "key", "e_label").text(edge.label()).end();
            data(xml, "e_", edge.values());
            xml.end();
        }
        xml.end().end();
        return List.of(xml.file("release.graphml"));
    }

    private static void keys(Xml xml, String of, String prefix, SortedSet<Column> columns) {
        xml.empty("key", "id", prefix + "label", "for", of, "attr.name", "label", "attr.type", "string");
        for (Column column : columns) {
            xml.empty(
                    "key",
                    "id",
                    prefix + column.name(),
                    "for",
                    of,
                    "attr.name",
                    column.name(),
                    "attr.type",
                    column.type().word());
        }
    }

    private static void data(Xml xml, String prefix, Map<Column, String> values) {
        values.forEach((column, value) ->
                xml.start("data", "key", prefix + column.name()).text(value).end());
    }
}
