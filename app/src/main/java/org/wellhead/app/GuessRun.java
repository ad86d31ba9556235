package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import org.wellhead.app.output.ImportAnswer;
import org.wellhead.ledger.intake.table.Guess;
import org.wellhead.ledger.intake.table.Guesser;

/** {@code import --guess}: a profile on standard output, ready to be kept; what it would make of the file beside it. */
final class GuessRun {
    private GuessRun() {}

    static int run(Path file, Console console) throws IOException {
        Guess guess = Guesser.guess(file);
        console.out().print(guess.toml());
        console.complain(ImportAnswer.firstRows(guess.firstRows(), console.columns()));
        guess.open().forEach(question -> console.complain("To be decided: " + question));
        return Main.DONE;
    }
}
