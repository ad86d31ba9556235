package org.wellhead.app.output;

import java.util.List;

/** The part of any page by which somebody else can make it again: inputs with hashes, options, version. */
final class ReportInputs {
    private static final int LISTED_MOST = 50;

    private ReportInputs() {}

    static void write(Html html, RunFacts facts) {
        html.add("<section id=\"inputs\">\n<h2>Inputs, options, version</h2>\n");
        html.add(
                "<p>Wellhead {}. The same inputs, options and version give this page byte for byte.</p>\n",
                facts.version());
        html.add("<div class=\"wide\"><table class=\"hashes\"><thead><tr><th scope=\"col\">File</th>"
                + "<th scope=\"col\" class=\"n\">Bytes</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        for (RunFacts.Input input : facts.inputs()) {
            html.add(
                    "<tr><th scope=\"row\"><bdi>{}</bdi></th><td class=\"n\">{}</td><td class=\"hash\">{}</td></tr>\n",
                    input.name(),
                    Words.grouped(input.bytes()),
                    input.sha256());
        }
        html.add("</tbody></table></div>\n<dl class=\"options\">\n");
        facts.options()
                .forEach((name, value) -> html.add("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>\n", name, value));
        html.add("</dl>\n");
        listed(html, "Designated but in no payment", facts.unknownDesignated());
        listed(html, "Notices", facts.notices());
        html.add("</section>\n");
    }

    private static void listed(Html html, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.add("<h3>{}</h3>\n<ul>\n", title);
        lines.stream().limit(LISTED_MOST).forEach(line -> html.add("<li><bdi>{}</bdi></li>\n", line));
        if (lines.size() > LISTED_MOST) {
            html.add("<li>and {} more, in summary.json</li>\n", Words.grouped(lines.size() - LISTED_MOST));
        }
        html.add("</ul>\n");
    }
}
