package io.coalscan.rpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.call.Verdict.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "-32602, final", "-32015, final", "-32009, final", "-32601, not_offered", "-32010, excluded",
        "-32004, lagging", "-32005, lagging", "-32014, lagging", "-32016, lagging", "-32001, lacking",
        "-32007, lacking", "-32011, lacking", "429, rate_limited", "-32429, rate_limited", "-32600, unreadable",
        "-32700, unreadable", "-32603, node_error", "0, node_error", "-32013, node_error"
    })
    void followFromErrorCodes(int code, String label) {
        assertThat(Verdicts.ofCode(code).label()).isEqualTo(label);
    }

    @Test
    void keepTheCodeThatTheCallerIsTold() {
        assertThat(Verdicts.ofCode(-32602)).isEqualTo(new Verdict.Final(-32602));
        assertThat(Verdicts.ofCode(-32005)).isEqualTo(new Verdict.Lagging(-32005));
        assertThat(Verdicts.ofCode(-32007)).isEqualTo(new Verdict.Lacking(-32007));
    }

    @Test
    void tellAProgramThatIsLeftOutFromOneOfItsAccounts() {
        assertThat(Verdicts.ofExcluded("getProgramAccounts of P", "P")).isEqualTo(new Verdict.NotOffered());
        assertThat(Verdicts.ofExcluded("getProgramAccounts of P", "mint")).isEqualTo(new Verdict.Excluded());
        assertThat(Verdicts.ofExcluded("getProgramAccounts of P", null)).isEqualTo(new Verdict.Excluded());
    }

    @ParameterizedTest
    @CsvSource({
        "429, false, false, rate_limited",
        "429, true, true, rate_limited",
        "401, false, false, key_rejected",
        "401, false, true, key_rejected",
        "403, false, false, key_rejected",
        "403, false, true, not_offered",
        "405, false, true, not_offered",
        "501, false, true, not_offered",
        "410, false, true, not_offered",
        "410, false, false, not_offered",
        "500, false, true, server_error",
        "413, true, false, batch_refused",
        "413, false, false, server_error",
        "500, false, false, server_error",
        "501, false, false, server_error",
        "503, true, false, server_error",
        "300, false, false, server_error",
        "399, false, false, server_error"
    })
    void followFromStatusesWhateverTheBodySays(int status, boolean batch, boolean optional, String label) {
        Verdict verdict = Verdicts.ofStatus(status, batch, optional, MINUTE);
        assertThat(verdict).isNotNull();
        assertThat(verdict.label()).isEqualTo(label);
    }

    @Test
    void carryHowLongToWait() {
        assertThat(Verdicts.ofStatus(429, false, false, MINUTE)).isEqualTo(new Verdict.RateLimited(MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299, 400, 404, 405, 409, 412, 499})
    void areLeftToTheBodyOtherwise(int status) {
        assertThat(Verdicts.ofStatus(status, true, false, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299, 400, 404, 409, 412, 499})
    void areLeftToTheBodyOfAnOptionalMethodToo(int status) {
        assertThat(Verdicts.ofStatus(status, false, true, null)).isNull();
    }

    @Test
    void onBodiesThatCannotBeReadDependOnTheStatus() {
        assertThat(Verdicts.ofUnreadable(200, true)).isEqualTo(new Verdict.Faulty(Fault.UNREADABLE));
        assertThat(Verdicts.ofUnreadable(399, false)).isEqualTo(new Verdict.Faulty(Fault.UNREADABLE));
        assertThat(Verdicts.ofUnreadable(400, true)).isEqualTo(new Verdict.BatchRefused());
        assertThat(Verdicts.ofUnreadable(400, false)).isEqualTo(new Verdict.Faulty(Fault.SERVER_ERROR));
    }

    @ParameterizedTest
    @CsvSource({"-32600, true", "-32700, true", "-32601, true", "-32602, true", "-32603, false", "429, false"})
    void onArraysFollowFromErrorsWithoutId(int code, boolean refuses) {
        assertThat(Verdicts.refusesBatch(code)).isEqualTo(refuses);
    }
}
