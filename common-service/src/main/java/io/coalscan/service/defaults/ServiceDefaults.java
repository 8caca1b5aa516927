package io.coalscan.service.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts what all services set alike below every other source of settings, so that a service's own file says only what is its own. */
public final class ServiceDefaults implements EnvironmentPostProcessor {
    private static final String FILE = "classpath:io/coalscan/service/service-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("service-defaults", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
