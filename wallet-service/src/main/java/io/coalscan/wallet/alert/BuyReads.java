package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.Entities.Transfer;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** What is stored of watched wallets' buys and transfers. */
interface BuyReads {
    /** Buys of a mint between two moments, both included; round trips inside one transaction left out. */
    Mono<List<Buy>> between(String mint, long from, long to);

    /** SOL that the wallets sent each other while they were watched; one transfer a pair. */
    Mono<List<Transfer>> transfers(Collection<String> wallets);
}
