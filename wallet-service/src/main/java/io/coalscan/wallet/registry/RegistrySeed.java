package io.coalscan.wallet.registry;

import io.coalscan.rpc.known.KnownAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills the registry from the list that ships, before the service says that it is ready. */
@Component
final class RegistrySeed implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrySeed.class);

    private final AddressRegistry registry;

    RegistrySeed(AddressRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var added = registry.seed(KnownAddresses.shipped().all()).block();
        LOG.info("registry.seeded added={}", added);
    }
}
