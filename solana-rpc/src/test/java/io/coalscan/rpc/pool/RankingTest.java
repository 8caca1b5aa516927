package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.node.Use;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class RankingTest {
    private static final RpcCall<Long> SLOT = Slots.newest(0);

    private final Scheduler timer = Schedulers.newSingle("test", true);
    private final Primaries primaries = new Primaries(() -> 0);
    private final Nodes nodes =
            new Nodes((name, settings) -> Node.open(name, settings, Pools.POLICY, new SimpleMeterRegistry(), timer));
    private final Ranking ranking = new Ranking(nodes, primaries);

    @AfterEach
    void close() {
        nodes.all().forEach(Node::close);
        timer.dispose();
    }

    @Test
    void keepsTheOrderOfTheSettingsAmongEquals() {
        use(node("a", Role.PRIMARY), node("b", Role.PRIMARY), node("c", Role.PRIMARY));
        assertThat(order()).containsExactly("a", "b", "c");
        assertThat(primaries.is(named("a"))).isTrue();
    }

    @Test
    void keepsToTheOneThatWasFirst() {
        use(node("a", Role.PRIMARY), node("b", Role.PRIMARY));
        named("a").head().compared(500L, true);
        assertThat(order()).containsExactly("b", "a");
        named("a").head().compared(0L, false);
        assertThat(order()).containsExactly("b", "a");
    }

    @Test
    void remembersNoFirstOneOfOneAlone() {
        use(node("a", Role.PRIMARY));
        assertThat(order()).containsExactly("a");
        use(node("b", Role.PRIMARY), node("a", Role.PRIMARY));
        assertThat(order()).containsExactly("b", "a");
    }

    @Test
    void putsRolesBeforePricesAndPricesBeforeHabit() {
        NodeSettings dear =
                new NodeSettings("http://127.0.0.1:1", "dear", Role.PRIMARY, NodeLimits.LEARNED, Map.of("getSlot", 5));
        use(node("last", Role.LAST_RESORT), node("second", Role.SECONDARY), dear, node("cheap", Role.PRIMARY));
        primaries.best(named("dear"), nodes.all());
        assertThat(order()).containsExactly("cheap", "dear", "second", "last");
    }

    @Test
    void putsTheLastResortBehindThoseThatAreWaitedForButBeforeThoseAstray() {
        use(node("last", Role.LAST_RESORT), node("astray", Role.PRIMARY), node("busy", Role.PRIMARY));
        named("astray").head().compared(500L, true);
        pause("busy", 5_000);
        assertThat(order()).containsExactly("busy", "last", "astray");
    }

    @Test
    void putsTheOneFirstThatIsWaitedForTheShorterTime() {
        use(node("longer", Role.PRIMARY), node("shorter", Role.PRIMARY));
        pause("longer", 50_000);
        pause("shorter", 5_000);
        assertThat(order()).containsExactly("shorter", "longer");
        assertThat(primaries.is(named("shorter"))).isFalse();
    }

    @Test
    void countsTheCallsThatWaitAlready() {
        use(
                new NodeSettings("http://127.0.0.1:1", "crowded", Role.PRIMARY, new NodeLimits(10, Map.of())),
                node("quiet", Role.PRIMARY));
        pause("crowded", 5_000);
        pause("quiet", 6_000);
        assertThat(order()).containsExactly("crowded", "quiet");
        for (int call = 0; call < 3; call++) {
            named("crowded").ask(SLOT, Turn.first()).onErrorComplete().subscribe();
        }
        assertThat(order()).containsExactly("quiet", "crowded");
    }

    @Test
    void leavesOutNodesThatAreKnownToBeUnable() {
        try (FakeNode unable = FakeNode.start().answers("getSlot", _ -> Answer.error(-32601))) {
            use(new NodeSettings(unable.url(), "unable", Role.PRIMARY, NodeLimits.LEARNED), node("able", Role.PRIMARY));
            Pools.until(() -> {
                named("unable").ask(SLOT, Turn.first()).onErrorComplete().block(Pools.PATIENCE);
                return order().equals(List.of("able"));
            });
            assertThat(ranking.tooLarge(SLOT)).isFalse();
        }
    }

    private void pause(String name, long millis) {
        Map<String, Use> own = Map.of("getSlot", new Use(0, 0, 0));
        named(name).shared(own, List.of(Map.of("getSlot", new Use(0, 0, millis))));
    }

    private void use(NodeSettings... settings) {
        nodes.use(List.of(settings));
    }

    private Node named(String name) {
        return nodes.all().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> order() {
        return ranking.of(SLOT).stream().map(Node::name).toList();
    }

    private static NodeSettings node(String name, Role role) {
        return new NodeSettings("http://127.0.0.1:1", name, role, NodeLimits.LEARNED);
    }
}
