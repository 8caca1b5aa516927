package io.coalscan.service.defaults;

import io.coalscan.service.trace.TracingSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts what all services set alike below every other source of settings, so that a service's own file says only what is its own. */
public final class ServiceDefaults implements EnvironmentPostProcessor {
    private static final String FILES = "classpath:io/coalscan/service/";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            add("service-defaults", environment);
            if (environment.getProperty(TracingSwitch.ENABLED, Boolean.class, false)) {
                add("tracing", environment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String name, ConfigurableEnvironment environment) throws IOException {
        environment.getPropertySources().addLast(new ResourcePropertySource(name, FILES + name + ".properties"));
    }
}
