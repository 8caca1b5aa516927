package io.coalscan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void timesAreOfGoodAnswersRatesOfAllAndErrorsAreCountedByCode() {
        var answers = List.of(
                new Answer("scan", "", 100, 1_100),
                new Answer("scan", "503 SERVICE_UNAVAILABLE", 9_000, 10_500),
                new Answer("score", "", 1, 2_000),
                new Answer("scan", "", 300, 11_000),
                new Answer("scan", "503 SERVICE_UNAVAILABLE", 2, 3_000));

        var summaries = Summary.of(
                answers.stream().map(answer -> Answer.read(answer.line())).toList());

        assertThat(summaries).extracting(Summary::question).containsExactly("scan", "score");
        assertThat(summaries.getFirst())
                .isEqualTo(new Summary("scan", 4, 0.4, 100, 300, 300, Map.of("503 SERVICE_UNAVAILABLE", 2L)));
    }
}
