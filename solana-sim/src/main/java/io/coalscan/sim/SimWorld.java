package io.coalscan.sim;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Chain;
import io.coalscan.sim.chain.History;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Signatures;
import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.TxId;
import io.coalscan.sim.generate.Generator;
import io.coalscan.sim.server.ChainView;
import io.coalscan.sim.story.Genesis;
import io.coalscan.sim.story.Script;
import io.coalscan.sim.story.Stories;
import io.coalscan.sim.story.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain that nodes serve: scripted stories, played when the world is made, and generated coins, made when they are read. The same seed and start
 * give the same world. Safe to read by many threads.
 */
public final class SimWorld implements ChainView {
    private static final int STORIES_CHAIN = 0;

    private final Chain stories = new Chain(STORIES_CHAIN);
    private final Generator generator;
    private final Signatures signatures;
    private final List<SimStory> told;
    private final Map<Long, List<Transaction>> blocks = new HashMap<>();
    private final long startedAt;

    public SimWorld(SimSettings settings) {
        startedAt = settings.startOrNow();
        Keys keys = new Keys(settings.seed());
        signatures = new Signatures(settings.seed());
        List<Story> chosen = Stories.named(settings.stories());
        Script script = new Script();
        Genesis.endow(stories.ledger());
        chosen.forEach(story -> story.endow(stories.ledger(), keys));
        chosen.forEach(story -> story.write(script, keys, startedAt));
        script.play(stories);
        told = chosen.stream()
                .map(story -> new SimStory(
                        story.name(), story.mint(keys).base58(), Map.of("en", story.english(), "zh", story.chinese())))
                .toList();
        stories.transactions()
                .forEach(t -> blocks.computeIfAbsent(t.slot(), s -> new ArrayList<>(2))
                        .add(t));
        generator = new Generator(
                keys,
                settings.generated(),
                settings.holders(),
                settings.transactions(),
                startedAt,
                STORIES_CHAIN + 1,
                settings.remembered());
    }

    public List<SimStory> stories() {
        return told;
    }

    /** Mints of the generated coins, in order of their numbers. */
    public List<String> generated() {
        return generator.mints().stream().map(Address::base58).toList();
    }

    /** Makes the generated coins now, so that the first to read one does not wait for it; only as many as are remembered stay. */
    public void makeGenerated() {
        generator.mints().parallelStream().forEach(generator::find);
    }

    /** Epoch milliseconds that the stories' times count back from. */
    public long startedAt() {
        return startedAt;
    }

    /** The chain of the scripted stories, to look at whole. */
    public Chain storiesChain() {
        return stories;
    }

    @Override
    public Signatures signatures() {
        return signatures;
    }

    @Override
    public Ledger ledger(Address address) {
        return chainOf(address).ledger();
    }

    @Override
    public History history(Address address) {
        return chainOf(address).history(address);
    }

    @Override
    public History historyWithTokens(Address owner) {
        return chainOf(owner).historyWithTokens(owner);
    }

    @Override
    public @Nullable Transaction transaction(TxId id) {
        Chain chain = id.chain() == STORIES_CHAIN ? stories : generator.chainNumbered(id.chain());
        return chain == null ? null : chain.find(id);
    }

    @Override
    public Collection<Account> accountsOf(Address program) {
        return stories.ledger().accounts().stream()
                .filter(account -> account.exists() && account.program().equals(program))
                .toList();
    }

    @Override
    public List<Transaction> block(long slot) {
        return blocks.getOrDefault(slot, List.of());
    }

    @Override
    public boolean tooLarge(Address mint) {
        return mint.equals(KnownPrograms.USDC) || mint.equals(KnownPrograms.WSOL);
    }

    private Chain chainOf(Address address) {
        if (stories.knows(address)) {
            return stories;
        }
        Chain generated = generator.find(address);
        return generated == null ? stories : generated;
    }
}
