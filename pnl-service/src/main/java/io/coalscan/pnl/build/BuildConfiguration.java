package io.coalscan.pnl.build;

import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.pnl.history.HistoryReader;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.ProgressReports;
import io.coalscan.service.event.WorkHandler;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BuildConfiguration {

    @Bean
    WorkHandler<HoldersListed> holdersListedHandler(
            SolanaReads reads,
            HistoryStore history,
            SolUsdStore solUsd,
            AnswerStore answers,
            TokenStore tokens,
            EventSender sender) {
        var reader = new HistoryReader(reads, history, Clock.systemUTC());
        var reports = new ProgressReports(sender, ScanPart.LEDGER);
        var build = new BuildLedger(reads, reader, history, solUsd, answers, reports, Clock.systemUTC());
        return new HoldersListedHandler(tokens, build, sender);
    }
}
