package io.coalscan.pnl;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** pnl-service: lists of holders in, ledgers out. */
@SpringBootApplication
public class PnlServiceApplication {

    /** The service with its own settings file, so that it can share a class path with others. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(PnlServiceApplication.class).properties("spring.config.name=pnl-service");
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
