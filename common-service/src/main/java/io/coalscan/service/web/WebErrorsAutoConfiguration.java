package io.coalscan.service.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Errors as JSON and request ids, in every reactive service and the gateway. */
@AutoConfiguration(before = ErrorWebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebErrorsAutoConfiguration {

    @Bean
    RequestId requestId() {
        return new RequestId();
    }

    @Bean
    @Order(0)
    FailureReading frameworkFailures() {
        return new FrameworkFailures();
    }

    @Bean
    ErrorWebExceptionHandler errorsAsEnvelopes(List<FailureReading> readings, ObjectProvider<MeterRegistry> registry) {
        var counts = new ErrorCounts(registry.getIfAvailable(() -> Metrics.globalRegistry));
        return new ErrorsAsEnvelopes(readings, counts);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.r2dbc.spi.R2dbcException")
    static class Database {
        @Bean
        @Order(1)
        DatabaseFailures databaseFailures() {
            return new DatabaseFailures();
        }
    }
}
