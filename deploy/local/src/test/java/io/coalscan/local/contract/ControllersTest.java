package io.coalscan.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.contract.testing.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ControllersTest {
    private static final List<String> SERVICES = List.of("gateway", "scan", "holder", "pnl", "wallet", "bundle");
    /** What one service asks another; no route of the gateway leads there. */
    private static final String BETWEEN_SERVICES = "/internal/";

    @Test
    void everyMappingOfEveryServiceIsInTheContractAndNothingElse() {
        var documented = Contract.read().operations().stream()
                .map(Contract.Operation::name)
                .toList();
        assertThat(mappings()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(documented));
    }

    private static TreeSet<String> mappings() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var found = new TreeSet<String>();
        for (var controller : controllers(scan)) {
            var type = ClassUtils.resolveClassName(controller, ControllersTest.class.getClassLoader());
            Arrays.stream(type.getDeclaredMethods())
                    .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                    .flatMap(mapping -> mapping == null ? Stream.empty() : names(mapping))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> controllers(ClassPathScanningCandidateComponentProvider scan) {
        return SERVICES.stream()
                .flatMap(service -> scan.findCandidateComponents("io.coalscan." + service).stream())
                .map(found -> String.valueOf(found.getBeanClassName()))
                .toList();
    }

    private static Stream<String> names(RequestMapping mapping) {
        return Arrays.stream(mapping.method())
                .flatMap(method -> Arrays.stream(mapping.path())
                        .filter(path -> !path.startsWith(BETWEEN_SERVICES))
                        .map(path -> method.name().toUpperCase(Locale.ROOT) + " " + path));
    }
}
