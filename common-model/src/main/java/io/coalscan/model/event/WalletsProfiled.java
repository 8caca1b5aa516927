package io.coalscan.model.event;

import java.util.List;

/** wallet-service to scan-service: who the candidates are. */
public record WalletsProfiled(EventHead head, List<WalletProfile> wallets, int callsMade, boolean partial)
        implements ScanEvent {
    public WalletsProfiled {
        wallets = List.copyOf(wallets);
    }
}
