package org.wellhead.share.dossier;

import java.util.List;

/**
 * A part of a dossier under one heading.
 *
 * @param anchor what links lead to: lower case letters, digits and hyphens
 * @param level 1 for a chapter, 2 for a part of one, 3 for a part of that
 * @param title its heading
 * @param blocks in order
 */
record Chapter(String anchor, int level, String title, List<Block> blocks) {
    Chapter {
        blocks = List.copyOf(blocks);
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("a chapter's level is 1 to 3, not " + level);
        }
    }

    /** Whether it is a single finding: all of these look alike, whatever their level. */
    boolean isFinding() {
        return anchor.startsWith("finding-");
    }
}
