package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.compose.ComposeFleet;
import io.coalscan.local.compose.ComposeProject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeDisturbancesTest {
    private final FakeDocker docker = new FakeDocker();
    private List<Disturbance> all = List.of();

    @BeforeEach
    void twoOfPnlAndTwoNodes() {
        docker.answering("--quiet pnl", "p2\np1")
                .answering("--quiet redis", "r1")
                .answering("--quiet solana-sim", "n1")
                .answering("--quiet solana-sim-2", "n2")
                .answering("n1 cat /proc/net/dev", " face |bytes\n  lo: 900 0\n  eth0: 10 1")
                .answering("n2 cat /proc/net/dev", " face |bytes\n  lo: 100 0\n  eth0:70 9")
                .answering("inspect --format {{.State.Health.Status}} p1", "healthy")
                .answering("inspect --format {{.State.Health.Status}} p2", "healthy")
                .answering("inspect --format {{.State.Health.Status}} r1", "healthy");
        var fleet = new ComposeFleet(new ComposeProject(docker, "chaos", "override.yml"));
        all = new ComposeDisturbances(docker, fleet).all();
    }

    @Test
    void nothingIsAskedOfTheEngineBeforeItIsDone() {
        assertThat(docker.told).isEmpty();
        assertThat(all).extracting(Disturbance::name).doesNotHaveDuplicates();
    }

    @Test
    void aServiceIsKilledWithAllItsInstancesAndStartedByTheRehearsal() throws Exception {
        assertThat(done("kill-pnl")).containsExactly("kill p1 p2", "start p1 p2");
    }

    @Test
    void oneOfTwoInstancesIsPaused() throws Exception {
        assertThat(done("pause-pnl")).containsExactly("pause p1", "unpause p1");
    }

    @Test
    void aServerIsBackWhenItSaysThatItIsHealthy() throws Exception {
        assertThat(done("stop-redis"))
                .containsExactly("stop r1", "start r1", "inspect --format {{.State.Health.Status}} r1");
    }

    @Test
    void theNodeThatIsAskedMoreIsCutAndComesBackUnderItsName() throws Exception {
        assertThat(done("cut-node"))
                .endsWith(
                        "network disconnect chaos_default n2", "network connect --alias solana-sim-2 chaos_default n2");
    }

    @Test
    void theNodeThatIsAskedMoreIsPausedAndNoOtherIsResumed() throws Exception {
        assertThat(done("pause-node")).endsWith("pause n2", "unpause n2");
    }

    @Test
    void theSecondInstanceIsStoppedWhenTheFirstIsReadyAgain() throws Exception {
        assertThat(done("roll-pnl"))
                .containsExactly(
                        "stop p1",
                        "start p1",
                        "inspect --format {{.State.Health.Status}} p1",
                        "stop p2",
                        "start p2",
                        "inspect --format {{.State.Health.Status}} p2");
    }

    /** What the engine was told, without the questions for ids. */
    private List<String> done(String name) throws Exception {
        var disturbance = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        disturbance.begin().run();
        disturbance.end().run();
        return docker.told.stream().filter(it -> !it.startsWith("compose")).toList();
    }
}
