package io.coalscan.service.kafka;

import io.coalscan.model.event.ScanEvent;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.OutageReading;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Gives a service its event sender, and every {@link WorkHandler} bean a listener. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass(name = "org.apache.kafka.clients.consumer.KafkaShareConsumer")
@ConditionalOnBean({KafkaProperties.class, KafkaConnectionDetails.class})
@EnableConfigurationProperties(EventsProperties.class)
class KafkaEventsAutoConfiguration {
    private final Map<String, Object> connection;

    KafkaEventsAutoConfiguration(KafkaProperties kafka, KafkaConnectionDetails details) {
        connection = new HashMap<>(kafka.buildAdminProperties());
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, details.getBootstrapServers());
        // one lock guards the JMX beans of all clients of a JVM: dozens of consumers would wait for it for a minute
        connection.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        connection.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    }

    @Bean(destroyMethod = "close")
    EventProducer eventProducer() {
        return new EventProducer(connection);
    }

    @Bean
    @ConditionalOnMissingBean
    EventSender eventSender(EventProducer producer) {
        return new KafkaEventSender(producer);
    }

    @Bean
    ShareListeners shareListeners(
            ObjectProvider<WorkHandler<?>> handlers,
            EventProducer producer,
            EventsProperties properties,
            Environment environment,
            ObjectProvider<MeterRegistry> registry,
            ObjectProvider<Spans> tracing,
            ObjectProvider<OutageReading> readings) {
        var service = environment.getRequiredProperty("spring.application.name");
        var consumers = new ShareConsumers(connection);
        var metrics = registry.getIfAvailable(() -> Metrics.globalRegistry);
        var spans = tracing.getIfAvailable(() -> Spans.NONE);
        OutageReading outages = failure -> readings.stream().anyMatch(reading -> reading.isOutage(failure));
        var listeners = handlers.orderedStream()
                .<ShareListener<?>>map(
                        handler -> listener(service, handler, consumers, producer, metrics, spans, properties, outages))
                .toList();
        var groups = listeners.stream().<ShareGroup>map(ShareListener::group).toList();
        return new ShareListeners(
                listeners,
                new BrokerSetup(connection, properties),
                consumers.presence(),
                new GroupLag(connection, groups, metrics),
                properties);
    }

    @Bean
    EventsHealthIndicator eventsHealthIndicator(ShareListeners listeners) {
        return new EventsHealthIndicator(listeners);
    }

    private static <E extends ScanEvent> ShareListener<E> listener(
            String service,
            WorkHandler<E> handler,
            ShareConsumers consumers,
            EventProducer producer,
            MeterRegistry metrics,
            Spans spans,
            EventsProperties properties,
            OutageReading outages) {
        var group = ShareGroup.of(service, handler.eventType());
        return new ShareListener<>(group, handler, consumers, producer, metrics, spans, properties, outages);
    }
}
