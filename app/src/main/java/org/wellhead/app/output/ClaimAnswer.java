package org.wellhead.app.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellhead.observe.oil.Claim;
import org.wellhead.observe.oil.ClaimFinding;
import org.wellhead.observe.oil.Priors;
import org.wellhead.observe.oil.Verdict;

/**
 * What a claim is worth, for a terminal and as JSON.
 *
 * @param claim that was made
 * @param findings at least one, contradictions first
 * @param priors that it was held against
 */
public record ClaimAnswer(Claim claim, List<ClaimFinding> findings, Priors priors) {
    public ClaimAnswer {
        findings = List.copyOf(findings);
    }

    /** For people: the claim, how many of its points do not hold, and each point with its remedy and source. */
    public String text(int columns) {
        TextPage page = new TextPage(columns);
        page.paragraph("The claim: " + String.join("; ", said()) + ".");
        page.paragraph(headline());
        for (ClaimFinding finding : findings) {
            page.gap();
            page.paragraph(word(finding.verdict()) + ": " + finding.about());
            page.paragraph(Legible.line(finding.told()) + ".");
            page.paragraph("Would fit: " + Legible.line(finding.fits()) + ".");
            page.paragraph("Known from: " + Legible.line(finding.source()) + ".");
        }
        page.gap();
        page.paragraph("What is known of each quantity, and how to replace it: docs/oil-priors.md. A claim that is"
                + " consistent is not thereby true.");
        return page.toString();
    }

    /** For programs. Figures have six digits that mean something. */
    public String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> said = new LinkedHashMap<>();
        claim.trucks().ifPresent(trucks -> said.put("trucks", trucks));
        claim.barrelsPerDay().ifPresent(barrels -> said.put("barrels_per_day", sixDigits(barrels)));
        claim.usdPerDay().ifPresent(dollars -> said.put("usd_per_day", dollars));
        claim.convoyKm().ifPresent(km -> said.put("convoy_km", sixDigits(km)));
        claim.heightMetres().ifPresent(metres -> said.put("height_metres", sixDigits(metres)));
        root.put("claim", said);
        root.put("contradictions", count(Verdict.CONTRADICTION));
        root.put("strained", count(Verdict.STRAINED));
        root.put("consistent", count(Verdict.CONSISTENT));
        root.put("findings", findings.stream().map(ClaimAnswer::finding).toList());
        root.put("priors", priors.sources().stream().map(ClaimAnswer::file).toList());
        return Json.write(root);
    }

    private static Map<String, Object> file(Priors.Source source) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", source.name());
        map.put("sha256", source.sha256());
        return map;
    }

    private static Map<String, Object> finding(ClaimFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("about", finding.about());
        map.put("verdict", finding.verdict().word());
        map.put("figure", sixDigits(finding.figure()));
        map.put("unit", finding.unit());
        map.put("known_low", sixDigits(finding.low()));
        map.put("known_middle", sixDigits(finding.middle()));
        map.put("known_high", sixDigits(finding.high()));
        map.put("factor", sixDigits(finding.factor()));
        map.put("told", finding.told());
        map.put("would_fit", finding.fits());
        map.put("source", finding.source());
        return map;
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        claim.trucks().ifPresent(trucks -> said.add(Words.count(trucks, "truck", "trucks")));
        claim.barrelsPerDay().ifPresent(barrels -> said.add(number(barrels, "%,.0f") + " barrels a day"));
        claim.usdPerDay().ifPresent(dollars -> said.add("$" + Words.grouped(dollars) + " a day"));
        claim.convoyKm().ifPresent(km -> said.add("a convoy of " + number(km) + " km"));
        claim.heightMetres()
                .ifPresent(
                        metres -> said.add("from " + number(metres, "%,.0f") + " m it stretches beyond the horizon"));
        return said;
    }

    private String headline() {
        long contradictions = count(Verdict.CONTRADICTION);
        long strained = count(Verdict.STRAINED);
        String all = Words.count(findings.size(), "point", "points");
        if (contradictions + strained == 0) {
            return "It is consistent with what is known, in " + all + " of comparison.";
        }
        String wrong = contradictions == 0 ? "" : "It contradicts what is known in " + contradictions + " of " + all;
        String strains = strained == 0
                ? ""
                : (contradictions == 0 ? "It strains what is known in " : ", and strains it in ")
                        + strained
                        + (contradictions == 0 ? " of " + all : "");
        return wrong + strains + ".";
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTION -> "CONTRADICTION";
            case STRAINED -> "STRAINED";
            case CONSISTENT -> "Consistent";
        };
    }

    private static String number(double value, String form) {
        return String.format(Locale.ROOT, form, value);
    }

    private static String number(double value) {
        return sixDigits(value).toPlainString();
    }

    private static BigDecimal sixDigits(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
    }
}
