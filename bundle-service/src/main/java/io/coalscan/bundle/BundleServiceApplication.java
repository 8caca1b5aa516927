package io.coalscan.bundle;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts bundle-service. */
@SpringBootApplication
public class BundleServiceApplication {
    /** The service with its settings' name, alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BundleServiceApplication.class)
                .properties("spring.config.name=bundle-service");
    }

    public static void main(String[] args) {
        builder().run(args);
    }
}
