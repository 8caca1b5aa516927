package io.coalscan.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeView;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.read.SolanaReads;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RpcAutoConfigurationTest {
    private static final String URL = "http://127.0.0.1:1/?api-key=s3cret";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RpcAutoConfiguration.class))
            .withPropertyValues("coalscan.rpc.probe=false");

    @Test
    void opensAPoolOverTheNamedNodes() {
        runner.withPropertyValues("coalscan.rpc.urls=" + URL + ",http://127.0.0.1:2")
                .run(context -> assertThat(context).hasSingleBean(RpcPool.class));
    }

    @Test
    void anAddressForSubscriptionsBelongsToTheNodeBeforeIt() {
        runner.withPropertyValues("coalscan.rpc.urls=" + URL + ", wss://127.0.0.1:1/s3cret,http://127.0.0.1:2")
                .run(context -> {
                    var told = context.getBean(RpcProperties.class);
                    assertThat(told.settings().nodes())
                            .extracting(NodeSettings::url, NodeSettings::ws)
                            .containsExactly(tuple(URL, "wss://127.0.0.1:1/s3cret"), tuple("http://127.0.0.1:2", null));
                    assertThat(told).hasToString("RpcProperties[2 nodes]");
                });
    }

    @Test
    void anAddressForSubscriptionsAloneIsNoNode() {
        runner.withPropertyValues("coalscan.rpc.urls=wss://127.0.0.1:1/s3cret").run(context -> {
            assertThat(context).getFailure().rootCause().hasMessageContaining("comes after that of its node");
            assertThat(context).getFailure().rootCause().message().doesNotContain("s3cret");
        });
    }

    @Test
    void takesNodesWithNamesAndLimits() {
        runner.withPropertyValues(
                        "coalscan.rpc.nodes[0].url=" + URL,
                        "coalscan.rpc.nodes[0].name=public",
                        "coalscan.rpc.nodes[0].calls=100",
                        "coalscan.rpc.nodes[0].per-method.getTransaction=40")
                .run(context -> assertThat(context.getBean(SolanaReads.class).affordableCalls(Duration.ofSeconds(5)))
                        .isEqualTo(80));
    }

    @Test
    void showsTheNodesOnTheManagementPortWithoutTheirAddresses() {
        runner.withPropertyValues("coalscan.rpc.urls=" + URL, "management.endpoints.web.exposure.include=nodes")
                .run(context -> {
                    var nodes = context.getBean(NodesEndpoint.class).nodes();
                    assertThat(nodes).hasSize(1);
                    assertThat(nodes.toString()).contains("node-1").doesNotContain("s3cret", "127.0.0.1");
                });
    }

    @Test
    void followsAFileOfNodes(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("nodes"), URL + " name=one\nhttp://127.0.0.1:2 name=two\n");
        runner.withPropertyValues("coalscan.rpc.nodes-file=" + file)
                .run(context -> assertThat(context.getBean(RpcPool.class).view())
                        .extracting(NodeView::name)
                        .containsExactly("one", "two"));
    }

    @Test
    void sharesAPoolThatIsThereAlready() {
        SolanaReads shared = (SolanaReads) Proxy.newProxyInstance(
                SolanaReads.class.getClassLoader(), new Class<?>[] {SolanaReads.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        runner.withBean("shared", SolanaReads.class, () -> shared)
                .run(context -> assertThat(context).doesNotHaveBean(RpcPool.class));
    }

    @Test
    void saysWhatIsMissingWithoutNodes() {
        runner.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("coalscan.rpc.urls names no Solana node"));
    }

    @Test
    void doesNotRepeatAUrlThatIsNone() {
        runner.withPropertyValues("coalscan.rpc.urls=ftp://host/s3cret").run(context -> {
            assertThat(context).hasFailed();
            for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("s3cret");
            }
        });
    }
}
