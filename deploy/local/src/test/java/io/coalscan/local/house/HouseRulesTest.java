package io.coalscan.local.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CONTRIBUTING says of modules and packages, as the compiled classes tell it. */
class HouseRulesTest {
    private static final List<String> SERVICES = List.of("gateway", "scan", "holder", "pnl", "wallet", "bundle");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.coalscan");

    /** Pure cores: what a number means is decided here. */
    private static final String[] DOMAIN = {
        "io.coalscan.scan.score..",
        "io.coalscan.scan.assemble..",
        "io.coalscan.bundle.detect..",
        "io.coalscan.holder.owners..",
        "io.coalscan.holder.kind..",
        "io.coalscan.holder.mint..",
        "io.coalscan.pnl.ledger..",
        "io.coalscan.pnl.cost..",
        "io.coalscan.pnl.entry..",
        "io.coalscan.pnl.trader..",
        "io.coalscan.wallet.label.."
    };

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "scan", "holder", "pnl", "wallet", "bundle"})
    void aServiceKnowsNoOtherService(String service) {
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "io.coalscan." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.coalscan." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(HOUSE);
    }

    @Test
    void theVocabularyNeedsNothingButTheJdkJacksonsAnnotationsAndJSpecify() {
        classes()
                .that()
                .resideInAPackage("io.coalscan.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "io.coalscan.model..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void theNodePoolKnowsNoSpringAndNoService() {
        noClasses()
                .that()
                .resideInAPackage("io.coalscan.rpc..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage("io.coalscan..").and(not(resideInAPackage("io.coalscan.rpc..")))))
                .check(HOUSE);
    }

    @Test
    void theSimulatedNodeSharesNoCodeWithWhatReadsIt() {
        noClasses()
                .that()
                .resideInAPackage("io.coalscan.sim..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.coalscan..").and(not(resideInAPackage("io.coalscan.sim.."))))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.coalscan.sim..", "io.coalscan.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.coalscan.sim..")
                .check(HOUSE);
    }

    @Test
    void domainCodeKnowsNoSpringNoDatabaseAndNoKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "io.r2dbc..", "org.apache.kafka..", "io.lettuce..", "io.netty.."))
                .check(HOUSE);
    }

    @Test
    void everyDomainPackageNamedHereExists() {
        for (var named : DOMAIN) {
            var prefix = named.substring(0, named.length() - 2);
            assertThat(HOUSE.stream().map(JavaClass::getPackageName)).anyMatch(name -> name.startsWith(prefix));
        }
    }

    @Test
    void servicesSpeakKafkaOnlyThroughCommonService() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.coalscan.service..", "io.coalscan.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(HOUSE);
    }

    @Test
    void nothingLogsPastSlf4j() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (var each : HOUSE) {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
