package org.wellhead.share.misp;

import java.util.List;
import java.util.Map;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Label;

/**
 * Labels as tags of MISP's taxonomies {@code tlp} (2.0) and {@code admiralty-scale}.
 *
 * <p>Our grades have four steps, the taxonomy's have six; each goes to the step whose words are nearest. The grade itself stands in the comment beside.
 *
 * <p>Source: the repository misp-taxonomies; tlp version 10.
 */
final class Tags {
    private Tags() {}

    static Json.Items of(Label label) {
        return new Json.Items(List.of(
                tag(tlp(label.tlp())),
                tag("admiralty-scale:source-reliability=\"" + source(label.grade()) + "\""),
                tag("admiralty-scale:information-credibility=\"" + information(label.grade()) + "\"")));
    }

    static Json.Items of(Tlp tlp) {
        return new Json.Items(List.of(tag(tlp(tlp))));
    }

    private static String tlp(Tlp tlp) {
        return "tlp:" + tlp.word();
    }

    /** A: completely reliable; B: usually reliable; C, mostly unreliable: not usually reliable, which is d; X: cannot be judged, f. */
    private static char source(Grade grade) {
        return switch (grade.source()) {
            case 'A' -> 'a';
            case 'B' -> 'b';
            case 'C' -> 'd';
            default -> 'f';
        };
    }

    /** 1, known to be true: confirmed; 2, known to the source itself: probably true; 3, corroborated: possibly true; 4: cannot be judged, 6. */
    private static int information(Grade grade) {
        return grade.information() == 4 ? 6 : grade.information();
    }

    private static Json tag(String name) {
        return Json.members(Map.of("name", new Json.Text(name)));
    }
}
