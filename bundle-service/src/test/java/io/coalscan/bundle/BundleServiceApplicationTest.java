package io.coalscan.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestKafka;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleServiceApplicationTest {
    @Test
    void startsWithItsHandlerAndNoDatabase() {
        var settings = Map.<String, Object>of(
                "coalscan.kafka", TestKafka.bootstrapServers(), "server.port", 0, "management.server.port", 0);
        try (var context =
                BundleServiceApplication.builder().properties(settings).run(arguments())) {
            assertThat(context.getBean(WorkHandler.class)).isInstanceOf(LinksHandler.class);
            assertThat(context.getBean(EventSender.class)).isNotNull();
            assertThat(context.getEnvironment().getProperty("spring.application.name"))
                    .isEqualTo("bundle-service");
        }
    }

    /** As arguments, because they stand above the service's own file. */
    private static String[] arguments() {
        return new String[] {"--server.port=0", "--management.server.port=0"};
    }
}
