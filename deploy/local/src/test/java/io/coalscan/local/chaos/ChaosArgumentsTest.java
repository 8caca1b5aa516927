package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.local.chaos.Disturbance.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChaosArgumentsTest {
    private static final List<Disturbance> ALL = Stream.of("kill-pnl", "stop-redis", "cut-node")
            .map(name -> new Disturbance(name, "", false, Step.NONE, Duration.ZERO, Step.NONE))
            .toList();

    @Test
    void nothingNamedIsAllOfItOnThisMachine() throws Exception {
        var asked = ChaosArguments.of(List.of());

        assertThat(asked.containers()).isFalse();
        assertThat(asked.chosenFrom(ALL)).isEqualTo(ALL);
    }

    @Test
    void whatIsNamedIsDoneInTheUsualOrder() throws Exception {
        var asked = ChaosArguments.of(List.of("cut-node", "--containers", "kill-pnl"));

        assertThat(asked.containers()).isTrue();
        assertThat(asked.chosenFrom(ALL)).extracting(Disturbance::name).containsExactly("kill-pnl", "cut-node");
        assertThat(asked.wants("stop-redis")).isFalse();
    }

    @Test
    void anUnknownNameIsToldWithThoseThatAreKnown() {
        var asked = ChaosArguments.of(List.of("kill-pnl", "kill-everything"));

        assertThatThrownBy(() -> asked.chosenFrom(ALL))
                .isInstanceOf(ChaosArguments.NotUnderstood.class)
                .hasMessageContaining("[kill-everything]")
                .hasMessageContaining("stop-redis");
    }
}
