package io.coalscan.local.chaos;

import io.coalscan.local.compose.Docker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine that notes what it is told, and answers as it was told to. */
final class FakeDocker implements Docker {
    final List<String> told = new ArrayList<>();
    private final Map<String, Outcome> answers = new HashMap<>();

    /** @param end of the command */
    FakeDocker answering(String end, String output) {
        answers.put(end, new Outcome(0, output));
        return this;
    }

    FakeDocker failingAt(String end, String output) {
        answers.put(end, new Outcome(1, output));
        return this;
    }

    @Override
    public Outcome tried(List<String> arguments) {
        var command = String.join(" ", arguments);
        told.add(command);
        return answers.entrySet().stream()
                .filter(answer -> command.endsWith(answer.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(new Outcome(0, ""));
    }
}
