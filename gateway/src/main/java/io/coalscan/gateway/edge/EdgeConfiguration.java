package io.coalscan.gateway.edge;

import io.coalscan.gateway.GatewaySettings;
import io.coalscan.gateway.caller.Callers;
import io.coalscan.gateway.caller.KeyJudge;
import io.coalscan.gateway.guard.GuardSettings;
import io.coalscan.gateway.kept.KeptAnswers;
import io.coalscan.gateway.key.Usage;
import io.coalscan.gateway.limit.SlidingWindows;
import io.coalscan.gateway.maintenance.Maintenance;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.peer.Peers;
import io.coalscan.service.web.EnvelopeWriter;
import io.coalscan.service.web.FailureReading;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    EdgeMetrics edgeMetrics(MeterRegistry registry) {
        return new EdgeMetrics(registry);
    }

    @Bean
    WebFilter accessLog(GatewaySettings settings, KeyJudge keys, EdgeMetrics metrics) {
        return new AccessLog(new Endpoints(), new Callers(settings.trustedProxies(), keys), metrics);
    }

    @Bean
    WebFilter limitFilter(SlidingWindows windows, EdgeMetrics metrics) {
        return new LimitFilter(windows, metrics);
    }

    @Bean
    WebFilter keys(GatewaySettings settings, Usage usage) {
        return new Keys(settings.adminKey(), usage);
    }

    @Bean
    WebFilter maintenanceFilter(Maintenance maintenance) {
        return new MaintenanceFilter(maintenance);
    }

    @Bean
    WebFilter pathGuard() {
        return new PathGuard();
    }

    @Bean
    WebFilter bodyLimit(GuardSettings settings) {
        return new BodyLimit(settings.body());
    }

    @Bean
    WebFilter refreshLimit(SlidingWindows windows, EdgeMetrics metrics) {
        return new RefreshLimit(windows, metrics);
    }

    @Bean
    WebFilter keeper(KeptAnswers answers, EdgeMetrics metrics) {
        return new Keeper(answers, metrics);
    }

    @Bean
    HttpClientCustomizer instancesOfServices() {
        return Peers::spread;
    }

    @Bean
    FailureReading serviceFailures() {
        return new ServiceFailures();
    }

    /**
     * Answers preflights of the origins that are allowed, before limits count them. With none allowed nothing is said of origins, and a browser keeps
     * other pages from reading answers by itself.
     */
    @Bean
    WebFilter corsFilter(GatewaySettings settings) {
        if (settings.allowedOrigins().isEmpty()) {
            return new OrderedFilter(EdgeOrder.CORS, EdgeConfiguration::refusePreflights);
        }
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed(settings.allowedOrigins()));
        return new OrderedFilter(EdgeOrder.CORS, new CorsWebFilter(source));
    }

    private static Mono<Void> refusePreflights(ServerWebExchange exchange, WebFilterChain chain) {
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? EnvelopeWriter.write(exchange, ErrorCode.FORBIDDEN)
                : chain.filter(exchange);
    }

    /** No credentials: there are no cookies to send, and keys are headers that a page sets itself. */
    private static CorsConfiguration allowed(List<String> origins) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "HEAD"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of(
                "X-Request-Id",
                "RateLimit-Limit",
                "RateLimit-Remaining",
                "RateLimit-Reset",
                "Retry-After",
                "Location",
                "ETag"));
        allowed.setMaxAge(3600L);
        return allowed;
    }
}
