package org.wellhead.app.output;

import java.util.List;
import org.wellhead.trace.Trace;

/** The part of the report that answers "how sure are you?" before the figures. */
final class ReportSure {
    private ReportSure() {}

    static void write(Html html, Findings findings) {
        html.add("<section id=\"sure\">\n<h2>How sure is this?</h2>\n<dl class=\"sure-list\">\n");
        arithmetic(html, findings);
        policy(html, findings);
        origin(html, findings);
        data(html, findings);
        html.add("</dl>\n</section>\n");
    }

    private static void arithmetic(Html html, Findings findings) {
        List<Findings.Conservation> checks = findings.conservation();
        boolean holds = checks.stream().allMatch(Findings.Conservation::holds);
        html.add("<div><dt>The arithmetic</dt><dd>");
        if (checks.isEmpty()) {
            html.add("<b>Upper bounds only.</b> They do not add up to a total and are not checked against one.");
        } else if (holds) {
            html.add(
                    "<b>Adds up to the last minor unit.</b> For every unit and policy, what was {} equals what is "
                            + "attributed to {} plus what had returned (<a href=\"#conservation\">the check</a>).",
                    findings.words().arrived(),
                    findings.words().many());
        } else {
            html.add("<b class=\"bad\">Does not add up: do not use this report.</b> "
                    + "See <a href=\"#conservation\">the check</a>.");
        }
        html.add("</dd></div>\n");
    }

    private static void policy(Html html, Findings findings) {
        html.add("<div><dt>The rule for mixed money</dt><dd>");
        int shares = findings.shares().size();
        if (shares < 2) {
            html.add("<b>Not tested.</b> Only one rule was run, so this report cannot show how much depends on it.");
        } else {
            Trace headline = findings.headline();
            html.add(
                    "<b>{} of {} {}</b> {} money under every one of {} rules. The columns "
                            + "<i>low</i> and <i>high</i> tell the least and the most that any of these rules attributes.",
                    Words.grouped(findings.sourcesUnderEveryPolicy()),
                    Words.grouped(findings.sources(headline, Findings.ALL_UNITS)),
                    findings.words().many(),
                    findings.words().gave(),
                    shares);
        }
        html.add("</dd></div>\n");
    }

    private static void origin(Html html, Findings findings) {
        long traced = findings.total(findings.headline(), Findings.ALL_UNITS).tracedMinor();
        html.add(
                "<div><dt>What lies beyond</dt><dd><b>{}</b> of the amount is with banks, exchanges, hawalas or cash: {} "
                        + "unknown beyond. <b>{}</b> is with parties whose country is not known.</dd></div>\n",
                Shown.percent(findings.boundaryMinor(), traced),
                findings.isUpstream() ? "its origin is" : "its use is",
                Shown.percent(findings.unknownCountryMinor(), traced));
    }

    private static void data(Html html, Findings findings) {
        RunFacts.Rows rows = findings.facts().rows();
        html.add(
                "<div><dt>The data</dt><dd><b>{} of {} rows</b> became payments; {} refused, {} duplicates. Names, countries "
                        + "and kinds are as the files give them and were not verified. A payment that is in no file is in no "
                        + "figure here.</dd></div>\n",
                Words.grouped(rows.taken()),
                Words.grouped(rows.read()),
                Words.grouped(rows.refused()),
                Words.grouped(rows.duplicates()));
    }
}
