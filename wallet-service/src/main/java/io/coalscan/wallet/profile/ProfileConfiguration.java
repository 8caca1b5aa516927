package io.coalscan.wallet.profile;

import io.coalscan.model.event.ScanPart;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.ProgressReports;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the parts of profiling. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    HoldersListedHandler holdersListedHandler(
            SolanaReads reads,
            WalletStore wallets,
            AddressRegistry registry,
            KolStore kols,
            FunderStore funders,
            AnswerStore answers,
            EventSender sender) {
        var profiles = new ProfileWallets(
                reads, wallets, registry, kols, funders, answers, new ProgressReports(sender, ScanPart.WALLETS), CLOCK);
        return new HoldersListedHandler(profiles, sender);
    }

    @Bean
    CreatorHandler creatorHandler(FunderStore funders) {
        return new CreatorHandler(funders);
    }

    @Bean
    AnswerRetention answerRetention(AnswerStore answers) {
        return new AnswerRetention(answers, CLOCK);
    }
}
