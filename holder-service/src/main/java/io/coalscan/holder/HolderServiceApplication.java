package io.coalscan.holder;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Who holds the token; what the token is; price and pools. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HolderServiceApplication {

    /** The service as both its own process and the process that runs all services start it. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(HolderServiceApplication.class)
                .properties("spring.config.name=holder-service");
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
