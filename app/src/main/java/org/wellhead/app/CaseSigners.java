package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.VerifyKey;

/** The keys in a case's {@code share/keys}, which can sign here, by the names of their files. */
final class CaseSigners {
    private static final String KEYS = "share/keys";
    private static final String END = ".key";
    private static final String KEY = "[\\w][-\\w. ]{0,95}[.]key";

    private final Path root;
    private final Console console;

    CaseSigners(Path root, Console console) {
        this.root = root;
        this.console = console;
    }

    /**
     * Each of them, with whose it is by these people; one that is damaged is left out.
     *
     * @param ownKey the only one that is whose who asks; empty: all are
     */
    List<ShareState.KeyTold> told(Map<String, VerifyKey> people, Optional<String> ownKey) throws IOException {
        List<ShareState.KeyTold> keys = new ArrayList<>();
        for (String name : CaseShare.names(root.resolve(KEYS), KEY)) {
            Optional<VerifyKey> half = half(name);
            if (half.isPresent()) {
                keys.add(new ShareState.KeyTold(
                        stem(name),
                        people.entrySet().stream()
                                .filter(person -> person.getValue().equals(half.get()))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(""),
                        ownKey.isEmpty() || ownKey.get().equals(stem(name))));
            }
        }
        return keys;
    }

    /** Where the rules name nobody, a signature by one of these is called by the key's file; empty if there is none. */
    Optional<KeyList> own() throws IOException {
        Map<String, VerifyKey> own = new TreeMap<>();
        for (String name : CaseShare.names(root.resolve(KEYS), KEY)) {
            half(name).ifPresent(half -> own.putIfAbsent(stem(name), half));
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(ReleaseRun.keys(own));
    }

    private Optional<VerifyKey> half(String name) throws IOException {
        Path file = root.resolve(KEYS).resolve(name);
        try {
            return Optional.of(KeyFiles.publicHalf(file, SmallFile.read(file, console), console));
        } catch (InputRefused damaged) {
            return Optional.empty();
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - END.length());
    }
}
