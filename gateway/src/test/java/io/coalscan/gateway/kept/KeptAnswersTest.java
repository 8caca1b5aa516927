package io.coalscan.gateway.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private long now = Long.MAX_VALUE - 5;
    private final KeptAnswers answers = new KeptAnswers(10_000, () -> now);

    @Test
    void anAnswerIsGivenUntilItsTimeIsOverAlsoWhereNanosecondsOverflow() {
        answers.keep(question("a"), answer(100), answers.generation());
        now += 10;
        assertThat(answers.find(question("a"))).isPresent();
        now++;
        assertThat(answers.find(question("a"))).isEmpty();
    }

    @Test
    void whoAskedLongestAgoMakesRoom() {
        for (var target : new String[] {"a", "b", "c"}) {
            answers.keep(question(target), answer(2_000), answers.generation());
        }
        assertThat(answers.find(question("a"))).isPresent();
        answers.keep(question("d"), answer(2_000), answers.generation());
        assertThat(answers.find(question("b"))).isEmpty();
        assertThat(answers.find(question("a"))).isPresent();
        answers.keep(question("e"), answer(20_000), answers.generation());
        assertThat(answers.find(question("e"))).isEmpty();
        assertThat(answers.find(question("d"))).isPresent();
    }

    @Test
    void replacingAnAnswerTakesNoMoreRoom() {
        for (int i = 0; i < 100; i++) {
            answers.keep(question("a"), answer(2_000), answers.generation());
        }
        answers.keep(question("b"), answer(2_000), answers.generation());
        assertThat(answers.find(question("a"))).isPresent();
    }

    @Test
    void whatWasAskedForBeforeAChangeIsNotKeptAfterIt() {
        long before = answers.generation();
        answers.keep(question("a"), answer(100), before);
        answers.clear();
        answers.keep(question("b"), answer(100), before);
        assertThat(answers.find(question("a"))).isEmpty();
        assertThat(answers.find(question("b"))).isEmpty();
    }

    private static Question question(String target) {
        return new Question(Question.Kind.READ, target, Language.ZH, true);
    }

    private KeptAnswer answer(int length) {
        return new KeptAnswer(Map.of(), new byte[length], now + 10);
    }
}
