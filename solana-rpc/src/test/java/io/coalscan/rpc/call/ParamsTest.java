package io.coalscan.rpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParamsTest {

    @Test
    void leaveOutWhatIsNotSaid() {
        assertThat(Params.array()
                        .add("a")
                        .add(Params.object()
                                .put("before", (String) null)
                                .put("limit", 5)
                                .confirmed(0))
                        .json())
                .isEqualTo("[\"a\",{\"limit\":5,\"commitment\":\"confirmed\"}]");
    }

    @Test
    void nameTheOldestSlotThatWillDo() {
        assertThat(Params.array().add(Params.object().confirmed(9)).json())
                .isEqualTo("[{\"commitment\":\"confirmed\",\"minContextSlot\":9}]");
    }

    @Test
    void keepHostileTextAString() {
        assertThat(Params.array().add("\"],\"method\":\"x\\").json()).isEqualTo("[\"\\\"],\\\"method\\\":\\\"x\\\\\"]");
    }

    @Test
    void nestLists() {
        assertThat(Params.array().add(List.of("a", "b")).add(7).json()).isEqualTo("[[\"a\",\"b\"],7]");
    }
}
