package org.wellhead.app.output;

import java.util.List;
import java.util.Locale;
import org.wellhead.trace.cut.Plan;

/**
 * The picture of a plan: what is stopped against how many accounts are frozen, below the line that no plan of so many
 * accounts can pass; and what the same accounts would have stopped had they been frozen earlier. Lengths are parts of the
 * picture, not money: floating point is good enough.
 */
final class PlanCurve {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;
    private static final int LETTER = 8;
    private static final int POINTS_MOST = 100;
    private static final int LABELS_MOST = 10;

    private final Html html;
    private final Plan plan;

    private PlanCurve(Html html, Plan plan) {
        this.html = html;
        this.plan = plan;
    }

    /** Money stopped against accounts frozen. */
    static void accounts(Html html, PlanFindings findings) {
        Plan plan = findings.plan();
        PlanCurve curve = new PlanCurve(html, plan);
        int accounts = plan.freezes().size();
        html.add(
                "<svg class=\"curve\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Share of the money stopped against"
                        + " accounts frozen: {} with all {}\">",
                WIDTH,
                HEIGHT,
                findings.percent(plan.stopsMinor()),
                accounts);
        curve.scale("accounts frozen, in the order of the plan");
        double most = curve.y(plan.guarantee().mostMinor());
        html.add(
                "<line class=\"limit\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
                LEFT,
                WIDTH - RIGHT,
                shown(most),
                shown(most));
        long before = 0;
        int step = Math.max(1, (accounts + POINTS_MOST - 1) / POINTS_MOST);
        for (int i = 0; i < accounts; i += step) {
            int to = Math.min(i + step, accounts);
            long after = plan.freezes().get(to - 1).cumulativeMinor();
            curve.segment(curve.x(i, accounts), curve.y(before), curve.x(to, accounts), curve.y(after));
            before = after;
        }
        int label = Math.max(1, (accounts + LABELS_MOST - 1) / LABELS_MOST);
        for (int i = 0; i <= accounts; i += label) {
            curve.below(curve.x(i, accounts), String.valueOf(i));
        }
        html.add("</svg>\n");
    }

    /** Money stopped against the month from which the plan's accounts are frozen. */
    static void months(Html html, PlanFindings findings) {
        Plan plan = findings.plan();
        List<Plan.Month> months = plan.months();
        PlanCurve curve = new PlanCurve(html, plan);
        html.add(
                "<svg class=\"curve\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"Share of the money stopped against the"
                        + " month of freezing\">",
                WIDTH,
                HEIGHT);
        curve.scale("month from which the same accounts are frozen");
        for (int i = 1; i < months.size(); i++) {
            curve.segment(
                    curve.x(i - 1, months.size() - 1),
                    curve.y(months.get(i - 1).stopsMinor()),
                    curve.x(i, months.size() - 1),
                    curve.y(months.get(i).stopsMinor()));
        }
        int label = Math.max(1, (months.size() + LABELS_MOST - 1) / LABELS_MOST);
        for (int i = 0; i < months.size(); i += label) {
            curve.below(
                    curve.x(i, months.size() - 1),
                    Shown.day(months.get(i).fromEpochMicros()).substring(0, 7));
        }
        html.add("</svg>\n");
    }

    /** Lines at each quarter of the traced money, and what lies along the picture. */
    private void scale(String along) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = TOP + (4 - quarter) * (HEIGHT - TOP - BOTTOM) / 4.0;
            html.add(
                    "<line class=\"grid\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    shown(y),
                    shown(y));
            html.add("<text class=\"end\" x=\"{}\" y=\"{}\">{} %</text>", LEFT - 8, shown(y + 4), quarter * 25);
        }
        html.add("<text class=\"middle\" x=\"{}\" y=\"{}\">{}</text>", (LEFT + WIDTH) / 2, HEIGHT - 4, along);
    }

    private void segment(double x1, double y1, double x2, double y2) {
        html.add(
                "<line class=\"line\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                shown(x1),
                shown(y1),
                shown(x2),
                shown(y2));
    }

    private void below(double x, String text) {
        boolean reachesOut = x + text.length() * LETTER / 2.0 > WIDTH;
        html.add(
                "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
                reachesOut ? "end" : "middle",
                shown(reachesOut ? WIDTH : x),
                HEIGHT - BOTTOM + 18,
                text);
    }

    private double x(int place, int last) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (last == 0 ? 0 : (double) place / last);
    }

    private double y(long minor) {
        double share = plan.tracedMinor() == 0 ? 0 : Math.min(1, (double) minor / plan.tracedMinor());
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
    }

    private static String shown(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
