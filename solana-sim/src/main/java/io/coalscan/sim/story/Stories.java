package io.coalscan.sim.story;

import java.util.List;

/** Every scripted token there is. */
public final class Stories {
    private static final List<Story> ALL = List.of(
            new FreshBundle(),
            new SlowRug(),
            new ExchangeCrowd(),
            new HealthyOld(),
            new TransferFee(),
            new ExitedWhales(),
            new MultisigWhale(),
            new GiantStable());

    private Stories() {}

    public static List<Story> all() {
        return ALL;
    }

    /** @param names none for all */
    public static List<Story> named(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(story -> story.name().equals(name))) {
                throw new IllegalArgumentException("no story " + name + "; there are "
                        + ALL.stream().map(Story::name).toList());
            }
        }
        return ALL.stream()
                .filter(story -> names.isEmpty() || names.contains(story.name()))
                .toList();
    }
}
