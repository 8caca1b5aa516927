package io.coalscan.wallet.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.service.web.Etags;
import io.coalscan.wallet.watch.WatchSettings.Webhook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that are told of alerts, by a hash that may be stored and logged where they may not. */
public final class Hooks {
    private final Map<String, Webhook> byId = new LinkedHashMap<>();

    public Hooks(Collection<Webhook> webhooks) {
        webhooks.forEach(webhook -> byId.put(Etags.of(webhook.url().getBytes(UTF_8)), webhook));
    }

    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    @Nullable
    Webhook find(String id) {
        return byId.get(id);
    }
}
