package org.wellhead.share.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.wellhead.share.ftm.FollowTheMoney;
import org.wellhead.share.goaml.GoAml;
import org.wellhead.share.goaml.GoAmlSettings;
import org.wellhead.share.goaml.ReportCode;
import org.wellhead.share.goaml.SchemaOfGoAml;
import org.wellhead.share.graph.Gexf;
import org.wellhead.share.graph.GraphMl;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.i2.AnalystsNotebook;
import org.wellhead.share.misp.MispEvent;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

/** Every form gives back the payments that went into it, to the digit, or refuses. */
class FormsPropertyTest {

    @Property(tries = 200)
    void everyFormGivesBackThePaymentsOrRefuses(
            @ForAll long seed,
            @ForAll boolean names,
            @ForAll boolean numbers,
            @ForAll boolean times,
            @ForAll boolean amounts,
            @ForAll boolean sources)
            throws Exception {
        Release release = RandomReleases.of(seed, new Redaction(names, numbers, times, amounts, sources));
        List<Line> payments = Line.of(release);

        assertThat(ReadBack.graphMl(only(GraphMl.write(release)))).isEqualTo(payments);
        assertThat(ReadBack.gexf(only(Gexf.write(release)))).isEqualTo(payments);
        assertThat(ReadBack.i2(named(AnalystsNotebook.write(release), "i2-links.csv")))
                .isEqualTo(payments);
        assertThat(ReadBack.ftm(only(FollowTheMoney.write(release)))).isEqualTo(payments);
        assertThat(ReadBack.misp(only(MispEvent.write(release)))).isEqualTo(payments);
        for (ReportCode code : ReportCode.values()) {
            goAml(release, code);
        }
    }

    @Property(tries = 100)
    void aReleaseToldExactlyIsMostlyAReportOfGoAml(@ForAll long seed, @ForAll boolean sources) throws Exception {
        Release release = RandomReleases.of(seed, new Redaction(false, false, false, false, sources));

        Statistics.collect(goAml(release, ReportCode.STR));
        Statistics.coverage(of -> of.check(true).percentage(share -> share > 30));
    }

    @Example
    void nothingThatWasWithheldIsInAnyFile() {
        Release release = Samples.redacted();
        List<FormFile> files = Stream.of(
                        GraphMl.write(release),
                        Gexf.write(release),
                        AnalystsNotebook.write(release),
                        FollowTheMoney.write(release),
                        MispEvent.write(release))
                .flatMap(List::stream)
                .toList();

        assertThat(files)
                .hasSize(8)
                .allSatisfy(file -> assertThat(file.name() + new String(file.bytes(), UTF_8))
                        .doesNotContain(
                                "Ege", "كريم", "KARIM", "250012", "HW-1", "HW-2", "ege.csv", "GIFT", "fuel", "QDi",
                                "anna")
                        .doesNotContain("250.00 USD", "240.00", "25000,", "09:30", "2014-03-12", "strip", "Strip"));
    }

    @Property(tries = 50)
    void theSameReleaseIsTheSameBytes(@ForAll long seed) {
        Release release = RandomReleases.of(seed, Redaction.SOURCES_ONLY);
        Release again = RandomReleases.of(seed, Redaction.SOURCES_ONLY);

        assertThat(only(GraphMl.write(again))).isEqualTo(only(GraphMl.write(release)));
        assertThat(only(Gexf.write(again))).isEqualTo(only(Gexf.write(release)));
        assertThat(only(FollowTheMoney.write(again))).isEqualTo(only(FollowTheMoney.write(release)));
        assertThat(only(MispEvent.write(again))).isEqualTo(only(MispEvent.write(release)));
    }

    /** Whether it was written. */
    private static boolean goAml(Release release, ReportCode code) throws Exception {
        byte[] report;
        try {
            report = only(GoAml.write(release, settings(code)));
        } catch (FormRefused e) {
            assertThat(e).hasMessageMatching(".*(share another form|ask for SAR.*|select a .*)");
            return false;
        }
        SchemaOfGoAml.validateIfThere(report);
        if (code == ReportCode.STR) {
            assertThat(ReadBack.goAml(report))
                    .isEqualTo(Line.of(release).stream()
                            .map(line -> line.numbered(release))
                            .toList());
        }
        return true;
    }

    static GoAmlSettings settings(ReportCode code) {
        return new GoAmlSettings(
                code,
                101,
                Optional.empty(),
                Optional.empty(),
                "USD",
                "ELCFT",
                "ELCFT",
                "E",
                "UNKNOWN",
                List.of("STRUC"));
    }

    private static byte[] only(List<FormFile> files) {
        assertThat(files).hasSize(1);
        return files.getFirst().bytes();
    }

    private static byte[] named(List<FormFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }
}
