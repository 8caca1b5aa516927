package io.coalscan.wallet.profile;

import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Answers every list of holders with their profiles, as far as they could be read. */
final class HoldersListedHandler implements WorkHandler<HoldersListed> {
    private static final int WAITING_FOR_NODES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(HoldersListedHandler.class);

    private final ProfileWallets profiles;
    private final EventSender sender;

    HoldersListedHandler(ProfileWallets profiles, EventSender sender) {
        this.profiles = profiles;
        this.sender = sender;
    }

    @Override
    public Class<HoldersListed> eventType() {
        return HoldersListed.class;
    }

    @Override
    public int concurrency() {
        return WAITING_FOR_NODES;
    }

    @Override
    public Mono<Void> handle(HoldersListed event) {
        return profiles.profile(event).doOnNext(HoldersListedHandler::logged).flatMap(sender::send);
    }

    private static void logged(WalletsProfiled answer) {
        LOG.info(
                "wallets.profiled scanId={} mint={} wallets={} calls={} partial={}",
                answer.head().scanId(),
                answer.head().mint(),
                answer.wallets().size(),
                answer.callsMade(),
                answer.partial());
    }
}
