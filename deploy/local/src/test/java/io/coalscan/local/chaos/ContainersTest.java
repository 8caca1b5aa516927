package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersTest {
    private final FakeDocker docker = new FakeDocker();
    private final Containers both = new Containers(docker, () -> List.of("a1", "b2"));

    @Test
    void allAreToldAtOnce() {
        both.kill();
        both.start();
        both.pause();
        both.resume();
        both.end();

        assertThat(docker.told)
                .containsExactly("kill a1 b2", "start a1 b2", "pause a1 b2", "unpause a1 b2", "stop a1 b2");
    }

    @Test
    void whatTheEngineRefusesIsNotTakenForDone() {
        docker.failingAt("a1 b2", "no such container");

        assertThatThrownBy(both::kill).hasMessageContaining("docker kill a1 b2: no such container");
    }
}
