package io.coalscan.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080",
                "http://0.0.0.0:8080",
                "https://localhost:8443",
                "localhost:8080",
                "http://[::ffff:192.0.2.1]/"
            })
    void loadGoesToThisMachineOnly(String url) {
        assertThatThrownBy(() -> LoadArguments.parse(List.of("cold", "--url", url, "--mints", "mints")))
                .isInstanceOf(Target.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void aFleetOfThisMachineMayBePutUnderLoad(String url) {
        var read = LoadArguments.parse(List.of("--url", url, "mixed", "--mints", "mints"));

        assertThat(read.target()).isEqualTo(Target.of(url));
        assertThat(read.scenarios()).containsExactly(Scenario.MIXED);
    }

    @Test
    void allScenariosAreRunWhenNoneIsNamed() {
        assertThat(LoadArguments.parse(List.of()).scenarios()).containsExactly(Scenario.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "--url", "--url http://localhost:8080", "--mints mints"})
    void whatIsNotUnderstoodIsRefused(String line) {
        assertThatThrownBy(() -> LoadArguments.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(LoadArguments.BadArgument.class);
    }
}
