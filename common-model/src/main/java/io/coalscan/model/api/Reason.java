package io.coalscan.model.api;

import java.util.List;

/**
 * Why points were given (or a flag was raised, with 0 points).
 *
 * @param component holdTime, concentration, walletConnection, redFlag, sell, age, maturity, marketCap or token
 * @param code stable machine name
 * @param points what it adds to its component's figure; reasons of one component add up to it exactly
 */
public record Reason(String component, String code, double points, String message, Evidence evidence) {

    /** Where the number comes from. */
    public record Evidence(List<String> wallets, List<String> signatures, List<Long> slots) {
        public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

        public Evidence {
            wallets = List.copyOf(wallets);
            signatures = List.copyOf(signatures);
            slots = List.copyOf(slots);
        }

        public static Evidence ofWallets(List<String> wallets) {
            return new Evidence(wallets, List.of(), List.of());
        }
    }
}
