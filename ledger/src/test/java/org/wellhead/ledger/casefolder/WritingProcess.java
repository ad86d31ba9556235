package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/** A process that adds to a case and takes out of it until it is killed; what the case holds then is told by its generation. */
final class WritingProcess {
    static final Settings SETTINGS =
            new Settings("killed", Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private static final int KEPT_PARTS = 4;

    private WritingProcess() {}

    static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        while (true) {
            try {
                commitOnce(Path.of(arguments[0]));
            } catch (CaseException e) {
                if (!String.valueOf(e.getMessage()).contains("another process")) {
                    throw e;
                }
            }
            System.out.print('.');
            System.out.flush();
        }
    }

    /** Adds a part, and takes the oldest out where there are enough. */
    static void commitOnce(Path root) throws IOException {
        try (CaseEditor editor = CaseEditor.open(root, SETTINGS)) {
            int generation = editor.generation();
            if (generation > KEPT_PARTS) {
                editor.drop(editor.partOf("sha of " + (generation - KEPT_PARTS)).orElseThrow());
            }
            String name = "file " + generation;
            SourceEntry source = new SourceEntry(
                    name, name, "csv", "sha of " + generation, 1, 2, 0, Optional.empty(), Optional.empty());
            editor.add(part(generation), false, List.of(source));
            editor.commit(Map.of("act", "import"));
        }
    }

    private static Ledger part(int generation) {
        Ledger.Builder builder = new Ledger.Builder(Money.of("USD").orElseThrow());
        builder.pay(generation * 1_000_000L, "A" + generation % 7, "B" + generation % 5, generation);
        builder.pay(generation * 1_000_000L + 5_000_000, "B" + generation % 5, "C", 1000L + generation);
        return builder.build();
    }

    /** What the case holds after so many commits: time, payer, payee and amount of each payment. */
    static List<String> payments(int generation) {
        List<String> first = new ArrayList<>();
        for (int g = Math.max(1, generation - KEPT_PARTS + 1); g <= generation; g++) {
            first.add("%09d A%d B%d %d".formatted(g, g % 7, g % 5, g));
            first.add("%09d B%d C %d".formatted(g + 5, g % 5, 1000 + g));
        }
        return first.stream().sorted().toList();
    }

    static List<String> payments(Ledger ledger) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            lines.add("%09d %s %s %d"
                    .formatted(
                            ledger.bookedAtEpochMicros(i) / 1_000_000,
                            ledger.accounts().id(ledger.payer(i)),
                            ledger.accounts().id(ledger.payee(i)),
                            ledger.amountMinor(i)));
        }
        return lines.stream().sorted().toList();
    }
}
