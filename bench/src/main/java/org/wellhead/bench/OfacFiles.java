package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListReader;
import org.wellhead.screen.list.ListRefused;

/** OFAC's list as the product reads it, so that the figures are those of the product. */
final class OfacFiles {
    private OfacFiles() {}

    static List<ListedParty> read(Path folder) throws IOException {
        try {
            return ListReader.read(List.of(folder.resolve("sdn.csv"), folder.resolve("alt.csv")), "ofac-sdn")
                    .entries();
        } catch (ListRefused refused) {
            throw new IOException(refused);
        }
    }
}
