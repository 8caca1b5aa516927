package io.coalscan.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.gateway.caller.Judgement;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

class KnownKeysTest {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Judgement WRONG = new Judgement.Wrong();
    private static final Judgement UNKNOWN = new Judgement.Unknown();

    private final SecureRandom random = new SecureRandom();
    private final String id = KeyText.newId(random);
    private final String key = KeyText.newKey(id, random);
    private final String other = KeyText.newKey(id, random);
    private final String stranger = KeyText.newKey(KeyText.newId(random), random);
    private final FakeKeyStore store = new FakeKeyStore();
    private Instant now = Instant.ofEpochSecond(1_800_000_000);
    private final KnownKeys keys = new KnownKeys(store, FRESH, () -> now);

    @Test
    void aKeyInForceIsValidAndAnythingElseIsWrong() {
        put(key);
        keys.look().block();
        assertThat(keys.judge(key)).isEqualTo(new Judgement.Valid(id));
        for (var wrong : new String[] {other, stranger, "", id, id + "_", "nonsense"}) {
            assertThat(keys.judge(wrong)).as(wrong).isEqualTo(WRONG);
        }
    }

    @Test
    void beforeTheFirstLookNobodyCanSayWhatAKeyIs() {
        assertThat(keys.judge(key)).isEqualTo(UNKNOWN);
        assertThat(keys.judge("nonsense")).isEqualTo(WRONG);
        assertThat(keys.ageSeconds()).isNaN();
    }

    @Test
    void whileTheDatabaseIsAwayKnownKeysWorkAndOthersAreNotCalledWrong() {
        put(key);
        keys.look().block();
        store.failure = new IllegalStateException("away");
        now = now.plus(FRESH);
        assertThat(keys.judge(stranger)).isEqualTo(WRONG);
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> keys.look().block()).hasMessage("away");
        assertThat(keys.judge(key)).isEqualTo(new Judgement.Valid(id));
        assertThat(keys.judge(stranger)).isEqualTo(UNKNOWN);
        // it may have been rotated elsewhere
        assertThat(keys.judge(other)).isEqualTo(UNKNOWN);
        assertThat(keys.judge("nonsense")).isEqualTo(WRONG);
        assertThat(keys.ageSeconds()).isEqualTo(11);
    }

    @Test
    void theSecretBeforeARotationWorksUntilItsTime() {
        store.keys.put(id, new KnownKey(KeyText.hash(other), KeyText.hash(key), now.plusSeconds(60)));
        keys.look().block();
        now = now.plusSeconds(59);
        keys.look().block();
        assertThat(keys.judge(key)).isEqualTo(new Judgement.Valid(id));
        assertThat(keys.judge(other)).isEqualTo(new Judgement.Valid(id));
        now = now.plusSeconds(1);
        assertThat(keys.judge(key)).isEqualTo(WRONG);
        assertThat(keys.judge(other)).isEqualTo(new Judgement.Valid(id));
    }

    @Test
    void keysAreReadAgainOnlyWhenTheyChangedInWhicheverDirection() {
        keys.look().block();
        keys.look().block();
        assertThat(store.loaded).hasValue(1);
        put(key);
        store.version = 7;
        keys.look().block();
        assertThat(keys.judge(key)).isEqualTo(new Judgement.Valid(id));
        // as after a backup was restored
        store.keys.clear();
        store.version = 3;
        keys.look().block();
        assertThat(keys.judge(key)).isEqualTo(WRONG);
    }

    @Test
    void aLookThatWasOvertakenBringsNoRevokedKeyBack() {
        var late = Sinks.<Map<String, KnownKey>>one();
        put(key);
        store.slowly = late.asMono();
        var overtaken = keys.look().toFuture();
        store.keys.clear();
        store.version = 2;
        keys.look().block();
        late.tryEmitValue(Map.of(id, new KnownKey(KeyText.hash(key), null, null)));
        overtaken.join();
        assertThat(keys.judge(key)).isEqualTo(WRONG);
    }

    @Test
    void madeUpKeysAskTheDatabaseNothing() {
        keys.look().block();
        int before = store.asked.get();
        for (int i = 0; i < 10_000; i++) {
            assertThat(keys.judge(KeyText.newKey(KeyText.newId(random), random)))
                    .isEqualTo(WRONG);
        }
        assertThat(store.asked).hasValue(before);
        assertThat(store.loaded).hasValue(1);
        assertThat(keys.size()).isZero();
    }

    private void put(String text) {
        store.keys.put(id, new KnownKey(KeyText.hash(text), null, null));
    }
}
