package io.coalscan.pnl.web;

import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.TokenJob;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.smart.Measures;
import io.coalscan.pnl.smart.SmartReads;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.web.TraderReads.OfToken;
import io.coalscan.pnl.web.TraderView.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One wallet over the tokens whose whole history is read, by the reading that pages show first. */
@Component
final class WalletTrading {
    private static final int TOKENS = 500;
    private static final int PARTS = 100;
    private static final int AT_ONCE = 4;

    private final TraderReads traders;
    private final SmartReads smart;
    private final JobStore jobs;
    private final SolUsdStore solUsd;

    WalletTrading(TraderReads traders, SmartReads smart, JobStore jobs, SolUsdStore solUsd) {
        this.traders = traders;
        this.smart = smart;
        this.jobs = jobs;
        this.solUsd = solUsd;
    }

    /** Empty when it traded none of them. */
    Mono<Optional<WalletMeasures>> measures(String wallet) {
        return smart.tokens(TOKENS)
                .flatMap(buyers -> smart.parts(List.of(wallet), buyers, PARTS))
                .map(parts ->
                        Optional.ofNullable(parts.get(wallet)).map(Measures::of).map(WalletMeasures::of));
    }

    /** Those in which it realised the most first. */
    Flux<TradedToken> tokens(String wallet, int limit) {
        return solUsd.byHour().map(SolUsd::withNewest).flatMapMany(prices -> {
            var quote = prices.at(null);
            return traders.tokens(wallet, Reading.USUAL, limit)
                    .flatMapSequential(found -> token(found, quote == null ? null : quote.usd()), AT_ONCE);
        });
    }

    private Mono<TradedToken> token(OfToken found, @Nullable BigDecimal solUsdNow) {
        return jobs.find(found.mint()).filter(TokenJob::told).map(job -> {
            var finished = job.finished();
            var usd = solUsdNow == null ? null : Double.valueOf(solUsdNow.doubleValue());
            var view = TraderView.of(
                    found.row(), null, job, Prices.of(job, usd), finished == null ? job.started() : finished);
            return new TradedToken(found.mint(), finished, view);
        });
    }
}
