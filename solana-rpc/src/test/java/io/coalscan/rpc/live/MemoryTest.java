package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.Memory.Mark;
import org.junit.jupiter.api.Test;

/** What a stream remembers of what it told. */
class MemoryTest {

    @Test
    void refusesWhatWasThereBeforeTheBeginning() {
        Memory told = new Memory(new Since(100, null), 10);
        assertThat(told.tell("a", 100)).isFalse();
        assertThat(told.tell("b", 101)).isTrue();
        assertThat(told.tell("b", 101)).isFalse();
        assertThat(told.tell("c", 101)).isTrue();
    }

    @Test
    void readsUpFromTheBeginningWhileNothingIsSettled() {
        Memory told = new Memory(new Since(100, null), 10);
        assertThat(told.mark()).isEqualTo(new Mark(null, 100));
        told.tell("a", 101);
        told.tell("b", 132);
        assertThat(told.mark()).isEqualTo(new Mark(null, 100));
    }

    @Test
    void readsUpFromTheNewestSettledSignature() {
        Memory told = new Memory(new Since(100, null), 10);
        told.tell("a", 101);
        told.tell("b", 102);
        told.tell("c", 134);
        assertThat(told.mark()).isEqualTo(new Mark("b", 101));
    }

    @Test
    void readsUpFromTheKnownSignatureAndTellsWhatElseIsInItsSlot() {
        Memory told = new Memory(new Since(100, "known"), 10);
        assertThat(told.mark()).isEqualTo(new Mark("known", 99));
        assertThat(told.tell("known", 100)).isFalse();
        assertThat(told.tell("a", 100)).isTrue();
        assertThat(told.tell("b", 99)).isFalse();
    }

    @Test
    void doesNotReadUpFromASlotThatItForgotInPart() {
        Memory told = new Memory(new Since(100, null), 2);
        told.tell("a", 101);
        told.tell("b", 101);
        told.tell("c", 140);
        assertThat(told.mark()).isEqualTo(new Mark(null, 101));
    }

    @Test
    void takesForToldWhatIsAsOldAsWhatItForgot() {
        Memory told = new Memory(new Since(100, "known"), 2);
        told.tell("a", 101);
        told.tell("b", 103);
        told.tell("c", 104);
        assertThat(told.tell("a", 101)).isFalse();
        assertThat(told.tell("never told", 101)).isFalse();
        assertThat(told.tell("d", 102)).isTrue();
        assertThat(told.mark()).isEqualTo(new Mark(null, 103));
    }
}
