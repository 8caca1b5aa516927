package io.coalscan.wallet;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** wallet-service: lists of holders in, profiles out. */
@SpringBootApplication
@EnableScheduling
public class WalletServiceApplication {
    /** The service with its own settings file, so that it can share a class path with others. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(WalletServiceApplication.class)
                .properties("spring.config.name=wallet-service");
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
