package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.View;
import org.wellhead.trace.Policy;

/** The option {@code --view} of {@code trace}. */
class TraceViewTest {
    private static final String TRACE = "trace payments.csv --designated designated.csv ";

    @TempDir
    Path folder;

    @BeforeEach
    void inputs() throws IOException {
        Files.writeString(folder.resolve("payments.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n");
        Files.writeString(folder.resolve("designated.csv"), "account,unit\nb,north\n");
    }

    @Test
    void theViewStandsBesideTheResultsAndSaysTheSame() throws IOException {
        assertThat(Typed.run(folder, TRACE + "--out result --view").exitCode()).isZero();
        try (View view = View.open(folder.resolve("result/view"))) {
            assertThat(view.overview(Filter.all(Policy.FIFO)).amountMinor()).isEqualTo(100);
            assertThat(view.facts().inputs()).hasSize(2);
        }
        assertThat(folder.resolve("result/summary.json")).exists();
    }

    @Test
    void anOlderViewGoesWhereOtherResultsAreWritten() {
        Typed.run(folder, TRACE + "--out result --view");
        Typed.run(folder, TRACE + "--out result --policy fifo");
        assertThat(folder.resolve("result/view")).doesNotExist();
    }

    @Test
    void aFileThatIsReadIsNotReplaced() throws IOException {
        Path own = Files.createDirectories(folder.resolve("result/view"));
        Files.copy(folder.resolve("designated.csv"), own.resolve("designated.csv"));
        Typed typed =
                Typed.run(folder, "trace payments.csv --designated result/view/designated.csv --out result --view");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("an input file lies in it");
        assertThat(own.resolve("designated.csv")).exists();
    }

    @Test
    void whatCannotBeShownIsRefused() {
        assertThat(Typed.run(folder, TRACE + "--view").err()).contains("say where they go: --out FOLDER");
        assertThat(Typed.run(folder, TRACE + "--view --out result --direction downstream")
                        .err())
                .contains("goes with --direction upstream");
    }
}
