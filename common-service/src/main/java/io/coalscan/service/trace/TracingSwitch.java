package io.coalscan.service.trace;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves all of tracing out unless {@code coalscan.tracing.enabled} is true. Boot's own switch stops the sending only: spans would be made, kept and
 * thrown away for every call.
 */
public final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {
    public static final String ENABLED = "coalscan.tracing.enabled";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean on = Objects.requireNonNull(environment).getProperty(ENABLED, Boolean.class, false);
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            wanted[i] = on || !isOfTracing(names[i]);
        }
        return wanted;
    }

    private static boolean isOfTracing(@Nullable String name) {
        return name != null
                && Stream.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.")
                        .anyMatch(name::startsWith);
    }
}
