package io.coalscan.holder.price;

import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

@Configuration(proxyBeanMethods = false)
class PriceConfiguration {
    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    TellPrice tellPrice(SolanaReads reads, SolUsdReader solUsd, PriceSettings settings) {
        return new TellPrice(
                new SpotReader(reads, solUsd, CLOCK),
                sources(settings),
                settings.spotKept(),
                settings.othersKept(),
                CLOCK);
    }

    /** None but those whose address is set. */
    static List<PriceSource> sources(PriceSettings settings) {
        var sources = new ArrayList<PriceSource>();
        settings.dexscreener()
                .map(url -> new PriceClient("dexscreener", url, settings.within(), new HttpHeaders()))
                .map(DexScreener::new)
                .ifPresent(sources::add);
        settings.jupiter()
                .map(url -> new PriceClient("jupiter", url, settings.within(), Jupiter.headers(settings.jupitersKey())))
                .map(Jupiter::new)
                .ifPresent(sources::add);
        return List.copyOf(sources);
    }
}
