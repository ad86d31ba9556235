package org.wellhead.share.graph;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.Xml;
import org.wellhead.share.release.Release;

/**
 * GEXF 1.3: as {@link GraphMl}; where the times of payments are told exactly, each is a timestamp of its edge, so that the graph can be played.
 *
 * <p>Source: the GEXF 1.3 schema. Its times are either points or spans, one sort a file; payments are points.
 */
public final class Gexf {
    private Gexf() {}

    /**
     * The release in this form. Bands and months stand in columns of their own, as texts. O(entries).
     *
     * @throws org.wellhead.share.form.FormRefused if the file became too large
     */
    public static List<FormFile> write(Release release) {
        PaymentGraph graph = new PaymentGraph(release);
        boolean dynamic = graph.edges().stream().anyMatch(edge -> edge.time().isPresent());
        Xml xml = new Xml();
        xml.start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
        xml.start(
                "meta",
                "lastmodifieddate",
                release.head().at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        xml.element("creator", "Wellhead").element("description", Keeping.of(release));
        xml.end();
        if (dynamic) {
            xml.start(
                    "graph",
                    "defaultedgetype",
                    "directed",
                    "mode",
                    "dynamic",
                    "timeformat",
                    "dateTime",
                    "timerepresentation",
                    "timestamp");
        } else {
            xml.start("graph", "defaultedgetype", "directed", "mode", "static");
        }
        columns(xml, "node", graph.nodeColumns());
        columns(xml, "edge", graph.edgeColumns());
        xml.start("nodes");
        for (PaymentGraph.Node node : graph.nodes()) {
            xml.start("node", "id", node.id(), "label", node.label());
            values(xml, node.values());
            xml.end();
        }
        xml.end().start("edges");
        for (PaymentGraph.Edge edge : graph.edges()) {
            edge(xml, edge);
            values(xml, edge.values());
            xml.end();
        }
        xml.end().end().end();
        return List.of(xml.file("release.gexf"));
    }

    private static void edge(Xml xml, PaymentGraph.Edge edge) {
        if (edge.time().isPresent()) {
            xml.start(
                    "edge",
                    "id",
                    edge.id(),
                    "source",
                    edge.source(),
                    "target",
                    edge.target(),
                    "label",
                    edge.label(),
                    "timestamp",
                    edge.time().get());
        } else {
            xml.start("edge", "id", edge.id(), "source", edge.source(), "target", edge.target(), "label", edge.label());
        }
    }

    private static void columns(Xml xml, String of, SortedSet<Column> columns) {
        xml.start("attributes", "class", of);
        for (Column column : columns) {
            xml.empty(
                    "attribute",
                    "id",
                    column.name(),
                    "title",
                    column.name(),
                    "type",
                    column.type().word());
        }
        xml.end();
    }

    private static void values(Xml xml, Map<Column, String> values) {
        xml.start("attvalues");
        values.forEach((column, value) -> xml.empty("attvalue", "for", column.name(), "value", value));
        xml.end();
    }
}
