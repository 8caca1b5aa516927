package io.coalscan.local.chaos;

import io.coalscan.local.compose.Docker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Containers of an engine, by their ids.
 *
 * @param ids asked for each time: they are known when the containers were made, and stay
 */
record Containers(Docker docker, Supplier<List<String>> ids) implements Killable {

    /** The engine takes it for the user's will: no restart policy starts them again. */
    @Override
    public void kill() {
        toAll("kill");
    }

    /** With the signal and in the time that their compose file allows; returns when they have ended. */
    @Override
    public void end() {
        toAll("stop");
    }

    /** After {@link #kill} or {@link #end}: the same containers with what they kept. */
    void start() {
        toAll("start");
    }

    @Override
    public void pause() {
        toAll("pause");
    }

    @Override
    public void resume() {
        toAll("unpause");
    }

    private void toAll(String what) {
        var command = new ArrayList<>(List.of(what));
        command.addAll(ids.get());
        docker.run(command);
    }
}
