package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.local.service.FleetService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetArgumentsTest {

    @Test
    void withoutOptionsTheSimulatedChainIsServedOnTheUsualPort() {
        assertThat(parse()).isEqualTo(new FleetOptions(8080, Path.of(".coalscan"), null, null, null, Set.of()));
    }

    @Test
    void optionsTakeTheirValueBehindASpaceOrAnEqualsSign() {
        var expected = new FleetOptions(
                9000,
                Path.of("d"),
                "http://a,http://b",
                "10.0.0.0/8",
                150.5,
                List.of(FleetService.PNL, FleetService.SCAN));
        assertThat(parse(
                        "--port",
                        "9000",
                        "--data",
                        "d",
                        "--rpc",
                        "http://a,http://b",
                        "--trusted-proxies",
                        "10.0.0.0/8",
                        "--sol-usd",
                        "150.5",
                        "--apart",
                        "pnl,scan"))
                .isEqualTo(expected);
        assertThat(parse(
                        "--port=9000",
                        "--data=d",
                        "--rpc=http://a,http://b",
                        "--trusted-proxies=10.0.0.0/8",
                        "--sol-usd=150.5",
                        "--apart=pnl, scan"))
                .isEqualTo(expected);
    }

    @Test
    void nodesMayComeFromTheEnvironmentAndTheCommandLineWins() {
        var environment = Map.of("COALSCAN_RPC_URLS", "http://env");
        assertThat(FleetArguments.parse(List.of(), environment).rpcUrls()).isEqualTo("http://env");
        assertThat(FleetArguments.parse(List.of("--rpc", "http://own"), environment)
                        .rpcUrls())
                .isEqualTo("http://own");
    }

    @Test
    void aServiceNamedTwiceHasTwoInstances() {
        var options = parse("--apart", "pnl,scan,pnl");

        assertThat(options.instances(FleetService.PNL)).isEqualTo(2);
        assertThat(options.instances(FleetService.SCAN)).isOne();
        assertThat(options.instances(FleetService.HOLDER)).isZero();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> parse("--prot", "1")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("--port")).hasMessageContaining("--port");
        assertThatThrownBy(() -> parse("--port", "x")).hasMessageContaining("--port");
        assertThatThrownBy(() -> parse("--port", "-1")).hasMessageContaining("--port");
        assertThatThrownBy(() -> parse("--apart", "pnl,bank")).hasMessageContaining("bank");
    }

    private static FleetOptions parse(String... arguments) {
        return FleetArguments.parse(List.of(arguments), Map.of());
    }
}
