package io.coalscan.sim.server;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods that a node answers. */
final class Methods {
    private final Map<String, Entry> byName = new HashMap<>();

    /** @param optionsAt position of the object of options */
    record Entry(Method method, int optionsAt) {}

    /** @param providers also the methods that only some providers have */
    Methods(boolean providers) {
        add("getAccountInfo", 1, AccountMethods::accountInfo);
        add("getMultipleAccounts", 1, AccountMethods::multipleAccounts);
        add("getBalance", 1, AccountMethods::balance);
        add("getMinimumBalanceForRentExemption", 1, AccountMethods::rentExemption);
        add("getProgramAccounts", 1, ProgramAccounts::answer);
        add("getTokenSupply", 1, TokenMethods::supply);
        add("getTokenLargestAccounts", 1, TokenMethods::largest);
        add("getTokenAccountsByOwner", 2, TokenMethods::byOwner);
        add("getSignaturesForAddress", 1, HistoryMethods::signatures);
        add("getTransaction", 1, HistoryMethods::transaction);
        add("getSignatureStatuses", 1, HistoryMethods::statuses);
        add("getSlot", 0, SlotMethods::slot);
        add("getBlockHeight", 0, SlotMethods::blockHeight);
        add("getBlock", 1, SlotMethods::block);
        add("getBlockTime", 1, SlotMethods::blockTime);
        add("getHealth", 0, SlotMethods::health);
        add("getVersion", 0, SlotMethods::version);
        add("getLatestBlockhash", 0, SlotMethods::latestBlockhash);
        add("getEpochInfo", 0, SlotMethods::epochInfo);
        add("getGenesisHash", 0, SlotMethods::genesisHash);
        if (providers) {
            ProviderMethods.addTo(this);
        }
    }

    void add(String name, int optionsAt, Method method) {
        byName.put(name, new Entry(method, optionsAt));
    }

    @Nullable
    Entry find(String name) {
        return byName.get(name);
    }
}
