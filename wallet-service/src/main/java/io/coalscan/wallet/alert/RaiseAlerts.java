package io.coalscan.wallet.alert;

import io.coalscan.wallet.alert.Alert.AlertBuy;
import io.coalscan.wallet.alert.Alert.AlertLink;
import io.coalscan.wallet.follow.WatchEvent;
import io.coalscan.wallet.follow.WatchListener;
import io.coalscan.wallet.watch.WatchList;
import io.coalscan.wallet.watch.WatchSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Looks at each buy of a watched wallet whether it makes enough of them: everything is read off what is stored, whoever stored it and in whatever order. */
final class RaiseAlerts implements WatchListener {
    private static final Logger LOG = LoggerFactory.getLogger(RaiseAlerts.class);
    private static final double LAMPORTS = 1e9;

    private final BuyReads buys;
    private final MintBirths births;
    private final Funders funders;
    private final WatchList list;
    private final AlertStore alerts;
    private final WatchSettings settings;
    private final Set<String> hooks;

    /** @param hooks who is to be told of alerts */
    RaiseAlerts(
            BuyReads buys,
            MintBirths births,
            Funders funders,
            WatchList list,
            AlertStore alerts,
            WatchSettings settings,
            Set<String> hooks) {
        this.buys = buys;
        this.births = births;
        this.funders = funders;
        this.list = list;
        this.alerts = alerts;
        this.settings = settings;
        this.hooks = hooks;
    }

    @Override
    public Mono<Void> began(String wallet) {
        return funders.learn(List.of(wallet));
    }

    /** The age is asked for at the first buy, so that the one that makes enough of them does not wait for it. */
    @Override
    public Mono<Void> bought(WatchEvent event) {
        var mint = event.mint();
        var time = event.time();
        if (mint == null || time == null) {
            return Mono.empty();
        }
        return births.of(mint)
                .mapNotNull(MintBirths.Birth::createdAt)
                .filter(created -> time - created < settings.youngest().toMillis())
                .flatMap(created -> around(mint, time)
                        .filter(near -> wallets(near).size() >= settings.entities())
                        .flatMap(near -> judge(mint, event, near, created)));
    }

    private Mono<List<Buy>> around(String mint, long time) {
        long window = settings.window().toMillis();
        return buys.between(mint, time - window, time + window);
    }

    private static Set<String> wallets(List<Buy> near) {
        return near.stream().map(Buy::wallet).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Mono<Void> judge(String mint, WatchEvent event, List<Buy> near, long created) {
        var wallets = wallets(near);
        return Mono.zip(funders.of(wallets), buys.transfers(wallets), list.names(wallets))
                .flatMap(known -> {
                    var entities = Entities.of(
                            wallets, known.getT1().byWallet(), known.getT1().stops(), known.getT2());
                    return Mono.justOrEmpty(together(event, near, entities))
                            .flatMap(found -> raise(mint, found, entities, known.getT3(), created));
                });
    }

    /** Empty too where the buy is a round trip that does not count. */
    private Optional<Together> together(WatchEvent event, List<Buy> near, Entities entities) {
        return near.stream()
                .filter(buy ->
                        buy.wallet().equals(event.wallet()) && buy.signature().equals(event.signature()))
                .findFirst()
                .flatMap(buy -> Together.find(
                        near,
                        buy,
                        entities.numbers(),
                        settings.entities(),
                        settings.window().toMillis()));
    }

    private Mono<Void> raise(String mint, Together found, Entities entities, Map<String, String> names, long created) {
        var told = found.buys().stream()
                .map(buy -> told(buy, entities.numbers(), names))
                .toList();
        var involved = told.stream().map(AlertBuy::walletAddress).collect(Collectors.toSet());
        var alert = new Alert(
                0,
                mint,
                found.time(),
                0,
                settings.window().toSeconds(),
                (int) told.stream().map(AlertBuy::entity).distinct().count(),
                created,
                Math.max(0, found.time() - created) / 1_000,
                told,
                entities.links().stream()
                        .map(link -> told(link, involved))
                        .filter(link -> link.wallets().size() > 1)
                        .toList(),
                entities.unknown().stream().filter(involved::contains).toList(),
                null);
        return alerts.raise(alert, settings.period().toMillis(), hooks)
                .doOnNext(id -> LOG.info("alert.raised id={} mint={} entities={}", id, mint, alert.entities()))
                .then();
    }

    private static AlertLink told(Entities.Link link, Set<String> involved) {
        var wallets = link.wallets().stream().filter(involved::contains).toList();
        return new AlertLink(link.kind().name(), wallets, link.address(), link.signature());
    }

    private static AlertBuy told(Buy buy, Map<String, Integer> numbers, Map<String, String> names) {
        var lamports = buy.lamports();
        return new AlertBuy(
                buy.wallet(),
                names.get(buy.wallet()),
                numbers.getOrDefault(buy.wallet(), 0),
                buy.signature(),
                buy.slot(),
                buy.time(),
                buy.timeSource(),
                buy.rawAmount().toString(),
                lamports == null ? null : Double.valueOf(lamports / LAMPORTS));
    }
}
