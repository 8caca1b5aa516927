package io.coalscan.sim.generate;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Chain;
import io.coalscan.sim.chain.Keys;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many coins, each made when something of it is first read and forgotten when too many others were read since. What is kept for good is an index of
 * address prefixes, so that a forgotten coin's accounts still lead back to it.
 */
public final class Generator {
    private final Keys keys;
    private final int holders;
    private final int transactions;
    private final long now;
    private final int firstChain;
    private final List<Address> mints;
    private final Map<Long, Integer> numberByPrefix = new ConcurrentHashMap<>();
    private final Map<Integer, Chain> recent;

    /**
     * @param firstChain chain number of the first coin; the others follow
     * @param remembered how many coins are kept in memory
     */
    public Generator(Keys keys, int count, int holders, int transactions, long now, int firstChain, int remembered) {
        this.keys = keys;
        this.holders = holders;
        this.transactions = transactions;
        this.now = now;
        this.firstChain = firstChain;
        this.mints = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> GeneratedToken.mint(keys, number))
                .toList();
        for (int number = 0; number < count; number++) {
            numberByPrefix.put(mints.get(number).prefix(), number);
        }
        this.recent = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Chain> eldest) {
                return size() > remembered;
            }
        };
    }

    public List<Address> mints() {
        return mints;
    }

    /** @return null when no coin that was ever read has such an address */
    public @Nullable Chain find(Address address) {
        Integer number = numberByPrefix.get(address.prefix());
        if (number == null) {
            return null;
        }
        Chain chain = chain(number);
        return chain.knows(address) ? chain : null;
    }

    /** @return null for a number that is no coin's */
    public @Nullable Chain chainNumbered(int chainNumber) {
        int number = chainNumber - firstChain;
        return number >= 0 && number < mints.size() ? chain(number) : null;
    }

    private Chain chain(int number) {
        synchronized (recent) {
            Chain known = recent.get(number);
            if (known != null) {
                return known;
            }
        }
        Chain built = new GeneratedToken(keys, number, holders, transactions, now).build(firstChain + number);
        built.addressesOfItsOwn().forEach(address -> numberByPrefix.putIfAbsent(address.prefix(), number));
        synchronized (recent) {
            Chain raced = recent.putIfAbsent(number, built);
            return raced == null ? built : raced;
        }
    }

    int remembered() {
        synchronized (recent) {
            return new HashMap<>(recent).size();
        }
    }
}
