package io.coalscan.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "databse: {host: db}                                  | databse",
                "services: {pnl: {replicas: {lest: 3}}}               | lest",
                "services: {pnl: {replicas: {least: two}}}            | least",
                "services: {worker: {replicas: {least: 1, most: 1}}}  | worker",
                "services: {pnl: {env: {COALSCAN_DB_PASSWORD: x}}}    | COALSCAN_DB_PASSWORD",
                "redis: {url: 'redis://:secret@redis:6379'}           | url",
                "ingress: {enabled: true, host: coalscan.example.com} | tlsSecret",
                "kafka: {security: {protocol: SASL_SSL, mechanism: PLAIN}} | jaasSecret",
                "networkPolicy: {kafka: {peers: []}}                  | peers"
            })
    void whatIsMisspeltOrDangerousIsRefused(String values, String named) {
        var charts = Charts.packed();
        assertThatThrownBy(() -> charts.renderWith(values))
                .hasMessageContaining("schema")
                .hasMessageContaining(named);
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsNoticed() {
        var rendered = Charts.packed().render().replaceFirst("readOnlyRootFilesystem", "readonlyRootFilesystem");
        assertThatThrownBy(() -> Manifests.read(rendered)).hasMessageContaining("readonlyRootFilesystem");
    }

    @Test
    void aClusterOfRedisAndFurtherSettingsReachTheServices() {
        var rendered = Charts.packed().renderWith("""
                        redis: {url: 'redis-cluster://redis-0.redis:6379,redis-1.redis:6379'}
                        services: {scan: {env: {COALSCAN_SCAN_CACHEFOR: 5m}}}
                        """);
        assertThat(rendered)
                .contains("value: \"redis-cluster://redis-0.redis:6379,redis-1.redis:6379\"")
                .contains("name: COALSCAN_SCAN_CACHEFOR\n              value: \"5m\"");
    }
}
