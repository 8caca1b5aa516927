package io.coalscan.local.service;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A service in this JVM. */
public final class InJvmService implements RunningService {
    private final FleetService service;
    private final ConfigurableApplicationContext context;

    private InJvmService(FleetService service, ConfigurableApplicationContext context) {
        this.service = service;
        this.context = context;
    }

    /** @param port 0 for any */
    public static InJvmService start(
            FleetService service,
            Map<String, String> settings,
            int port,
            ApplicationContextInitializer<ConfigurableApplicationContext> sharing) {
        var context = service.builder()
                .initializers(sharing)
                .registerShutdownHook(false)
                .run(ServiceArguments.of(service, settings, port, 0));
        return new InJvmService(service, context);
    }

    @Override
    public FleetService service() {
        return service;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public int port() {
        return portOf("local.server.port");
    }

    @Override
    public int managementPort() {
        return portOf("local.management.port");
    }

    @Override
    public void close() {
        context.close();
    }

    private int portOf(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }
}
