package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.share.dossier.Block.Bullets;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;

/** Tells the reasons of a match: a table of what was compared, with points that add up to the score, so that a reader can compute it again. */
final class Reasons {
    private static final Pattern REASON = Pattern.compile("(?<what>.{1,80}?) (?<points>[+-][0-9]{1,6}): (?<why>.*)");

    private Reasons() {}

    /** Those of a match; reasons of another make are told as they are. */
    static List<Block> of(Entry match) {
        List<String> lines = Said.lines(match, Field.REASONS);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Matcher> reasons = lines.stream().map(REASON::matcher).toList();
        if (!reasons.stream().allMatch(Matcher::matches)) {
            return List.of(new Note("The reasons:"), new Bullets(lines));
        }
        long points = reasons.stream()
                .mapToLong(reason -> Long.parseLong(reason.group("points")))
                .sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Note("The reasons, with what each adds to the score or takes from it:"));
        blocks.add(table(reasons, points));
        if (match.count(Field.SCORE)
                .filter(score -> score == thousandths(points))
                .isPresent()) {
            blocks.add(new Note("The score follows from the points: 1 / (1 + exp(-points / 100)), here 1 / (1 + exp("
                    + -points + " / 100)) = " + MatchChapters.perCent(thousandths(points)) + "."));
        }
        return blocks;
    }

    private static Grid table(List<Matcher> reasons, long points) {
        return new Grid(
                List.of(new Column("What", false, 34), new Column("Points", true, 12), new Column("Why", false, 110)),
                reasons.stream()
                        .map(reason -> List.of(reason.group("what"), reason.group("points"), reason.group("why")))
                        .toList(),
                List.of("Together", (points < 0 ? "" : "+") + points, ""),
                List.of());
    }

    /** As it is rounded where it is computed. */
    private static long thousandths(long points) {
        return Math.round(1000 / (1 + StrictMath.exp(-points / 100.0)));
    }
}
