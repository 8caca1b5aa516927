package io.coalscan.local.service;

import io.coalscan.bundle.BundleServiceApplication;
import io.coalscan.gateway.GatewayApplication;
import io.coalscan.holder.HolderServiceApplication;
import io.coalscan.pnl.PnlServiceApplication;
import io.coalscan.scan.ScanServiceApplication;
import io.coalscan.wallet.WalletServiceApplication;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The services in the order in which they start: the gateway last, when everything behind it answers. */
public enum FleetService {
    HOLDER("holder", HolderServiceApplication::builder),
    PNL("pnl", PnlServiceApplication::builder),
    WALLET("wallet", WalletServiceApplication::builder),
    BUNDLE("bundle", BundleServiceApplication::builder),
    SCAN("scan", ScanServiceApplication::builder),
    GATEWAY("gateway", GatewayApplication::builder);

    private final String shortName;
    private final Supplier<SpringApplicationBuilder> builder;

    FleetService(String shortName, Supplier<SpringApplicationBuilder> builder) {
        this.shortName = shortName;
        this.builder = builder;
    }

    /** Name in settings and options, such as {@code pnl}. */
    public String shortName() {
        return shortName;
    }

    SpringApplicationBuilder builder() {
        return builder.get();
    }

    public static Optional<FleetService> named(String name) {
        return Arrays.stream(values()).filter(it -> it.shortName.equals(name)).findFirst();
    }

    public static String names() {
        return Arrays.stream(values()).map(FleetService::shortName).collect(Collectors.joining(", "));
    }
}
