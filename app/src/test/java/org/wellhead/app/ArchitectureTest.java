package org.wellhead.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.release.PartnerSecret;
import org.wellhead.share.release.Prepared;
import org.wellhead.share.release.Releaser;
import org.wellhead.share.release.Withheld;

/** Holds the arrows between the rooms: who knows whom, and what only {@code app} may know. */
@AnalyzeClasses(packages = "org.wellhead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] BELOW_APP = {
        "org.wellhead.ledger..",
        "org.wellhead.trace..",
        "org.wellhead.simulate..",
        "org.wellhead.screen..",
        "org.wellhead.observe..",
        "org.wellhead.share.."
    };

    private static final DescribedPredicate<JavaClass> OUR_OWN = resideInAPackage("org.wellhead..");

    @ArchTest
    static final ArchRule ledgerKnowsNobody = room("org.wellhead.ledger..");

    @ArchTest
    static final ArchRule traceKnowsLedger = room("org.wellhead.trace..", "org.wellhead.ledger..");

    @ArchTest
    static final ArchRule simulateKnowsLedger = room("org.wellhead.simulate..", "org.wellhead.ledger..");

    @ArchTest
    static final ArchRule screenKnowsLedger = room("org.wellhead.screen..", "org.wellhead.ledger..");

    @ArchTest
    static final ArchRule shareKnowsLedger = room("org.wellhead.share..", "org.wellhead.ledger..");

    /** What a form cannot see it cannot tell: see decision 29. A reader of bundles makes items of what others sent. */
    @ArchTest
    static final ArchRule aFormSeesTheReleaseAndNothingElse = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.wellhead.share.dossier..",
                    "org.wellhead.share.form..",
                    "org.wellhead.share.ftm..",
                    "org.wellhead.share.goaml..",
                    "org.wellhead.share.graph..",
                    "org.wellhead.share.i2..",
                    "org.wellhead.share.misp..",
                    "org.wellhead.share.stix..")
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Dossier.class,
                    PartnerSecret.class,
                    Prepared.class,
                    ReleasePolicy.class,
                    Releaser.class,
                    Withheld.class));

    @ArchTest
    static final ArchRule observeKnowsOfTheLedgerOnlyMoneyAndHashes = noClasses()
            .that()
            .resideInAPackage("org.wellhead.observe..")
            .should()
            .dependOnClassesThat(OUR_OWN.and(DescribedPredicate.not(
                    resideInAPackage("org.wellhead.observe..").or(belongToAnyOf(Money.class, Sha256.class)))));

    @ArchTest
    static final ArchRule belowAppNobodyKnowsCommandLineOrNetwork = noClasses()
            .that()
            .resideInAnyPackage(BELOW_APP)
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei..", "java.net..", "com.sun.net.."));

    /** Environment, standard streams and the wall clock, by the members that give them. */
    private static final Set<String> OF_THE_OUTSIDE = Set.of(
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.console",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.Throwable.printStackTrace",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Locale.getDefault");

    @ArchTest
    static final ArchRule belowAppNobodyKnowsTheOutside =
            classes().that().resideInAnyPackage(BELOW_APP).should(knowNothingOfTheOutside());

    @ArchTest
    static final ArchRule noNameSaysNothing = noClasses()
            .should()
            .haveNameMatching("(?i).*[.](util|utils|helper|helpers|manager|impl|common|misc)([.].*)?")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static ArchRule room(String room, String... known) {
        DescribedPredicate<JavaClass> foreign = OUR_OWN.and(DescribedPredicate.not(
                resideInAPackage(room).or(resideInAnyPackage(known)).as("the rooms that it may know")));
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat(foreign);
    }

    private static ArchCondition<JavaClass> knowNothingOfTheOutside() {
        return new ArchCondition<>("not use environment, standard streams, exit or the wall clock") {
            @Override
            public void check(JavaClass room, ConditionEvents events) {
                for (JavaAccess<?> access : room.getAccessesFromSelf()) {
                    String member = access.getTargetOwner().getFullName() + "." + access.getName();
                    if (OF_THE_OUTSIDE.contains(member)) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }
}
