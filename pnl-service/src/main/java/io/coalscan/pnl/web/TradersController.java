package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.job.TellTraders;
import io.coalscan.pnl.job.TokenJob;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.trader.CostMethod;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.TransferMode;
import io.coalscan.pnl.web.TraderReads.Question;
import io.coalscan.pnl.web.TraderView.Prices;
import io.coalscan.pnl.web.Traders.Changes;
import io.coalscan.service.web.Etags;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who made what of a token: its whole history is read when it is first asked about, and continued behind later questions. */
@RestController
class TradersController {
    private static final int MAX = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final TellTraders tell;
    private final TraderReads reads;
    private final SolUsdStore solUsd;

    TradersController(TellTraders tell, TraderReads reads, SolUsdStore solUsd) {
        this.tell = tell;
        this.reads = reads;
        this.solUsd = solUsd;
    }

    @GetMapping("/api/v1/traders/{mint}")
    Mono<? extends ResponseEntity<?>> traders(
            @PathVariable String mint,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "profit") String sortBy,
            @RequestParam(defaultValue = "desc") String sortOrder,
            @RequestParam(defaultValue = "adjusted") String mode,
            @RequestParam(defaultValue = "average") String cost,
            @RequestParam(required = false) @Nullable String since) {
        return Mono.defer(() -> {
            Checks.address(mint);
            Checks.that(page >= 1 && page <= MAX_PAGE && limit >= 1 && limit <= MAX, "page or limit out of range");
            Checks.that(sortOrder.equals("asc") || sortOrder.equals("desc"), "sortOrder: asc or desc");
            var reading = new Reading(
                    known(TransferMode.of(mode), "mode: strict, adjusted or raw"),
                    known(CostMethod.of(cost), "cost: average or fifo"));
            var wanted = new Wanted(
                    reading,
                    known(TraderOrder.of(sortBy), "sortBy: no such field"),
                    sortOrder.equals("desc"),
                    page,
                    limit,
                    since);
            Checks.that(since == null || Checks.signature(since), "since: not a signature");
            return (since == null ? tell.ask(mint) : tell.refresh(mint))
                    .flatMap(job -> job.told() ? told(job, wanted) : Mono.just(begun(job)));
        });
    }

    private record Wanted(
            Reading reading,
            TraderOrder order,
            boolean descending,
            int page,
            int limit,
            @Nullable String since) {
        int offset() {
            return (page - 1) * limit;
        }
    }

    private static <T> T known(Optional<T> named, String otherwise) {
        return named.orElseThrow(() -> new CoalScanException(ErrorCode.INVALID_REQUEST, otherwise));
    }

    private static ResponseEntity<?> begun(TokenJob job) {
        return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").body(ApiResponse.of(JobView.of(job)));
    }

    private Mono<ResponseEntity<?>> told(TokenJob job, Wanted wanted) {
        return solUsd.byHour().map(SolUsd::withNewest).flatMap(prices -> {
            var quote = prices.at(null);
            return told(job, wanted, quote == null ? null : quote.usd());
        });
    }

    private Mono<ResponseEntity<?>> told(TokenJob job, Wanted wanted, @Nullable BigDecimal solUsdNow) {
        var usd = solUsdNow == null ? null : Double.valueOf(solUsdNow.doubleValue());
        var prices = Prices.of(job, usd);
        var finished = job.finished();
        long at = finished == null ? job.started() : finished;
        var price = prices.sol();
        var question = new Question(
                job.mint(),
                wanted.reading(),
                wanted.order(),
                wanted.descending(),
                wanted.offset(),
                wanted.limit(),
                price == null ? null : Double.valueOf(price * 1e9),
                at);
        return reads.traders(question)
                .collectList()
                .zipWith(changes(job, wanted, prices, at))
                .map(found -> Etags.answer(new Traders(
                        job.mint(),
                        wanted.reading().mode().apiName(),
                        wanted.reading().method().apiName(),
                        Traders.AsOf.of(job, usd),
                        !job.stage().ended(),
                        job.washes(),
                        job.arbitrages(),
                        views(found.getT1(), wanted, job, prices, at),
                        Pagination.of(wanted.page(), wanted.limit(), job.traders()),
                        found.getT2().orElse(null))));
    }

    /** None where the caller names no signature. */
    private Mono<Optional<Changes>> changes(TokenJob job, Wanted wanted, Prices prices, long at) {
        var since = wanted.since();
        return since == null
                ? Mono.just(Optional.empty())
                : reads.changed(job.mint(), since)
                        .flatMap(changed -> rows(job, wanted, changed)
                                .map(row -> TraderView.of(row, null, job, prices, at))
                                .collectList()
                                .map(rows -> new Changes(since, true, changed.wallets(), changed.more(), rows)))
                        .defaultIfEmpty(new Changes(since, false, List.of(), false, List.of()))
                        .map(Optional::of);
    }

    private Flux<TraderReads.Row> rows(TokenJob job, Wanted wanted, TraderReads.Changed changed) {
        var wallets = changed.wallets();
        return reads.rows(job.mint(), wanted.reading(), wallets.subList(0, Math.min(wallets.size(), MAX)));
    }

    private static List<TraderView> views(
            List<TraderReads.Row> rows, Wanted wanted, TokenJob job, Prices prices, long at) {
        var views = new ArrayList<TraderView>();
        for (var row : rows) {
            views.add(TraderView.of(row, wanted.offset() + views.size() + 1L, job, prices, at));
        }
        return List.copyOf(views);
    }
}
