package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.release.Release;

/**
 * All that a dossier says, in order and in words; the page and the paper are written from it and say the same.
 *
 * @param cover the first page
 * @param chapters in order
 */
record Telling(Cover cover, List<Chapter> chapters) {
    Telling {
        chapters = List.copyOf(chapters);
    }

    /**
     * Tells a release.
     *
     * @param annexes the tables that go with it
     */
    static Telling of(Release release, Findings findings, List<Annex> annexes) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Opening(release, findings).summary());
        chapters.addAll(new SourceChapters(release, findings).chapters());
        chapters.addAll(new FreezeChapters(release, findings).chapters());
        chapters.addAll(new MatchChapters(release, findings).chapters());
        chapters.addAll(new SightingChapters(release, findings).chapters());
        chapters.addAll(new Closing(release, findings, annexes).chapters());
        return new Telling(Cover.of(release), chapters);
    }
}
