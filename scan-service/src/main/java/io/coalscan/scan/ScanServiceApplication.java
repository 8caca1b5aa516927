package io.coalscan.scan;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(ScanSettings.class)
public class ScanServiceApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /** The service with its own settings file, also where several services share one JVM. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ScanServiceApplication.class).properties("spring.config.name=scan-service");
    }
}
