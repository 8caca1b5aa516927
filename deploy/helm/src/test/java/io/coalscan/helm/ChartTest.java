package io.coalscan.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the chart promises, of the values that it comes with and of the production example. */
class ChartTest {
    private static final List<String> SERVICES = List.of("bundle", "gateway", "holder", "pnl", "scan", "wallet");
    private static final Pattern PORT = Pattern.compile("\\$\\{[^:]+:(\\d+)}");

    enum Values {
        DEFAULT,
        PRODUCTION;

        private static final Map<Values, Manifests> RENDERED = new HashMap<>();

        Manifests rendered() {
            return RENDERED.computeIfAbsent(this, _ -> {
                var charts = Charts.packed();
                return Manifests.read(
                        this == DEFAULT
                                ? charts.render()
                                : charts.render(charts.folder().resolve("production.yaml")));
            });
        }

        /** By short name. */
        Map<String, Deployment> deployments() {
            return rendered().all(Deployment.class).stream()
                    .collect(Collectors.toMap(
                            each -> shortName(each.getMetadata().getName()), Function.identity()));
        }

        List<Container> containers() {
            return deployments().values().stream().map(ChartTest::container).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceRunsAndMayBeMovedOneAtATime(Values values) {
        assertThat(values.deployments()).containsOnlyKeys(SERVICES);
        assertThat(values.rendered().all(Service.class)).hasSameSizeAs(SERVICES);
        assertThat(values.rendered().all(PodDisruptionBudget.class))
                .hasSameSizeAs(SERVICES)
                .allSatisfy(budget -> {
                    assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isOne();
                    var pods = budget.getSpec().getSelector().getMatchLabels();
                    assertThat(values.deployments().values())
                            .anySatisfy(it -> assertThat(it.getSpec()
                                            .getTemplate()
                                            .getMetadata()
                                            .getLabels())
                                    .containsAllEntriesOf(pods));
                });
    }

    @ParameterizedTest
    @EnumSource
    void noContainerIsRootOrWritesWhereItRuns(Values values) {
        assertThat(values.deployments().values()).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            var container = container(deployment).getSecurityContext();
            assertThat(container.getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerAsksForWhatItNeedsAndIsProbedOnTheManagementPort(Values values) {
        assertThat(values.containers()).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKeys("memory");
            assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        });
    }

    /** A scan may take 28 s to be answered, and callers are sent elsewhere for 5 s before. */
    @Test
    void whoWaitsForAScanGetsItsAnswerFromAServiceThatIsStopped() {
        for (var name : List.of("gateway", "scan")) {
            var deployment = Objects.requireNonNull(Values.DEFAULT.deployments().get(name));
            assertThat(container(deployment).getEnv()).anySatisfy(it -> {
                assertThat(it.getName()).isEqualTo("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE");
                assertThat(it.getValue()).isEqualTo("30s");
            });
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(35);
        }
    }

    /** Else a Service named coalscan-scan gives every pod COALSCAN_SCAN_PORT=tcp://..., which scan-service reads as its port. */
    @ParameterizedTest
    @EnumSource
    void noServiceIsTakenForASetting(Values values) {
        assertThat(values.deployments().values())
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getTemplate().getSpec().getEnableServiceLinks())
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void everyVariableIsReadByAService(Values values) {
        var known = new KnownSettings();
        assertThat(known.isRead("COALSCAN_SCAN_ATONCCE")).isFalse();
        assertThat(values.containers())
                .flatExtracting(Container::getEnv)
                .extracting(EnvVar::getName)
                .filteredOn(name -> !known.isRead(name))
                .isEmpty();
    }

    /** No Secret is made, and what has the name of one comes from one. */
    @ParameterizedTest
    @EnumSource
    void secretsAreNamedNeverWritten(Values values) {
        var secret = Pattern.compile("PASSWORD|_USER|KEY|JAAS|RPC_URLS");
        assertThat(values.containers())
                .flatExtracting(Container::getEnv)
                .filteredOn(
                        (EnvVar variable) -> secret.matcher(variable.getName()).find())
                .isNotEmpty()
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).as(variable.getName()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .isNotBlank();
                });
    }

    @Test
    void portsAndServersAreThoseOfTheServicesOwnSettings() {
        Values.DEFAULT.deployments().forEach((name, deployment) -> {
            var application = name.equals("gateway") ? name : name + "-service";
            var settings = KnownSettings.file(application);
            assertThat(ports(deployment))
                    .as(name)
                    .containsExactly(port(settings, "server.port"), port(settings, "management.server.port"));
            assertThat(text(settings, "spring.application.name")).isEqualTo(application);
            assertThat(has(deployment, "COALSCAN_DB_HOST"))
                    .as(name + " has a database")
                    .isEqualTo(settings.values().stream().anyMatch(it -> text(it).contains("${coalscan.db.host")));
            assertThat(has(deployment, "COALSCAN_KAFKA"))
                    .as(name + " speaks Kafka")
                    .isEqualTo(
                            settings.values().stream().noneMatch(it -> text(it).endsWith(".KafkaAutoConfiguration")));
        });
    }

    @Test
    void everyRouteOfTheGatewayLeadsToAServiceOfTheChart() {
        var gateway =
                container(Objects.requireNonNull(Values.DEFAULT.deployments().get("gateway")));
        var called = gateway.getEnv().stream()
                .filter(variable -> variable.getName().endsWith("_URL"))
                .map(EnvVar::getValue)
                .toList();
        var services = Values.DEFAULT.rendered().all(Service.class).stream()
                .map(it -> "http://" + it.getMetadata().getName() + ":"
                        + it.getSpec().getPorts().getFirst().getPort())
                .toList();
        long routes = KnownSettings.file("gateway").keySet().stream()
                .filter(key -> text(key).matches(".*routes\\[\\d+]\\.uri"))
                .count();
        assertThat(called).hasSize((int) routes).isSubsetOf(services);
    }

    @Test
    void theEdgeGrowsByCpuAndWorkersByWhatWaitsForThem() {
        var production = Values.PRODUCTION.rendered();
        assertThat(production.all(HorizontalPodAutoscaler.class))
                .extracting(each -> shortName(each.getMetadata().getName()))
                .containsExactlyInAnyOrder("gateway", "scan");
        assertThat(production.all(ScaledObject.class))
                .extracting(each -> shortName(each.metadata().getName()))
                .containsExactlyInAnyOrder("holder", "pnl", "wallet", "bundle");
        assertThat(production.all(ScaledObject.class))
                .flatExtracting(each -> each.spec().triggers())
                .allSatisfy(it -> {
                    assertThat(it).extracting(ScaledObject.Trigger::type).isEqualTo("prometheus");
                    assertThat(it.metadata().get("query"))
                            .contains(
                                    "coalscan_event_lag{application=\"", "-service\",event=\"", "namespace=\"tokens\"");
                });
        // whoever is scaled is not set back by an upgrade
        assertThat(Values.PRODUCTION.deployments().values())
                .allSatisfy(it -> assertThat(it.getSpec().getReplicas()).isNull());
        assertThat(Values.DEFAULT.rendered().all(ScaledObject.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheGatewayIsReachedFromOutsideAndEveryOneReachesWhatItNeedsOnly(Values values) {
        var policies = values.rendered().all(NetworkPolicy.class).stream()
                .collect(Collectors.toMap(each -> shortName(each.getMetadata().getName()), Function.identity()));
        assertThat(policies).containsOnlyKeys(SERVICES).allSatisfy((name, policy) -> {
            assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress())
                    .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
            assertThat(policy.getSpec().getEgress())
                    .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty());
            var fromOutside = policy.getSpec().getIngress().stream()
                    .filter(rule -> rule.getFrom().stream().anyMatch(peer -> peer.getNamespaceSelector() != null))
                    .flatMap(rule -> rule.getPorts().stream())
                    .map(port -> port.getPort().getIntVal())
                    .toList();
            var ports = ports(Objects.requireNonNull(values.deployments().get(name)));
            assertThat(fromOutside).as(name).isEqualTo(name.equals("gateway") ? ports : List.of(ports.get(1)));
            assertThat(reachesTheInternet(policy))
                    .as(name)
                    .isEqualTo(!name.equals("gateway") && !name.equals("bundle"));
        });
    }

    @Test
    void theEdgeSpeaksTls() {
        assertThat(Values.DEFAULT.rendered().all(Ingress.class)).isEmpty();
        assertThat(Values.PRODUCTION.rendered().all(Ingress.class))
                .singleElement()
                .satisfies(ingress -> {
                    var tls = ingress.getSpec().getTls().getFirst();
                    assertThat(tls.getSecretName()).isNotBlank();
                    assertThat(tls.getHosts())
                            .containsExactly(
                                    ingress.getSpec().getRules().getFirst().getHost());
                });
    }

    private static boolean reachesTheInternet(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .anyMatch(peer -> peer.getIpBlock() != null);
    }

    private static boolean has(Deployment deployment, String variable) {
        return container(deployment).getEnv().stream()
                .anyMatch(it -> it.getName().equals(variable));
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    private static List<Integer> ports(Deployment deployment) {
        return container(deployment).getPorts().stream()
                .map(it -> it.getContainerPort())
                .toList();
    }

    private static int port(Map<?, ?> settings, String name) {
        var found = PORT.matcher(text(settings, name));
        assertThat(found.matches()).as(name).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String text(Map<?, ?> settings, String name) {
        return text(Objects.requireNonNull(settings.get(name), name));
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        return probe.getHttpGet().getPath();
    }

    private static String shortName(String name) {
        return name.substring(Charts.RELEASE.length() + 1);
    }
}
