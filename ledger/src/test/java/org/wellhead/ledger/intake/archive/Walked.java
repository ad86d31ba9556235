package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.intake.Rule;

/** A visitor for tests: what was found, as lines of text. Places are told from the folder of the test on. */
class Walked implements Sources.Visitor {
    final List<String> files = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    private final String folder;

    Walked(Path folder) {
        this.folder = folder + "/";
    }

    static Walked of(Path folder, Path... given) throws IOException {
        return atMost(1000, folder, given);
    }

    static Walked atMost(int members, Path folder, Path... given) throws IOException {
        Walked walked = new Walked(folder);
        Sources.walkAtMost(members, List.of(given), folder.resolve("temporary"), walked);
        return walked;
    }

    @Override
    public void file(Sources.Member member) throws IOException {
        byte[] bytes = Files.readAllBytes(member.file());
        String text = bytes.length > 40 ? bytes.length + " bytes" : new String(bytes, UTF_8);
        files.add(shortened(member.place()) + " = " + text);
    }

    @Override
    public void refuse(String place, Rule rule, String detail) {
        refused.add(shortened(place) + " " + rule.code() + " (" + detail + ")");
    }

    @Override
    public void skipped(String place, String why) {
        skipped.add(shortened(place) + ": " + why);
    }

    private String shortened(String place) {
        return place.replace(folder, "");
    }
}
