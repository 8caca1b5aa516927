package io.coalscan.pnl.smart;

import java.util.List;
import reactor.core.publisher.Mono;

/** What measured wallets are, kept with them for whoever reads the tables. */
public interface WalletLabels {

    /** Keeps the behaviour of each as its label and the rules that it meets as its tags. */
    Mono<Void> keep(List<SmartWallet> wallets);
}
