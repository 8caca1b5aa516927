package io.coalscan.holder.scan;

import io.coalscan.holder.market.Market;

/** What stands around the owners: their own accounts, the pools, the price. */
record Surroundings(OwnerAccounts accounts, Market market) {}
