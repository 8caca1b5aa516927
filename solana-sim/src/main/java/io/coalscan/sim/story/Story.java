package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.Ledger;

/** A token with a past that was made up to show something. */
public interface Story {
    String name();

    String english();

    String chinese();

    Address mint(Keys keys);

    /** Puts there what was before the story's own history. */
    default void endow(Ledger ledger, Keys keys) {}

    /** @param now epoch milliseconds; everything happens before it */
    void write(Script script, Keys keys, long now);
}
