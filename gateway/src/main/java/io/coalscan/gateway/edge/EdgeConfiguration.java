package io.coalscan.gateway.edge;

import io.coalscan.gateway.GatewaySettings;
import io.coalscan.gateway.caller.ApiKeys;
import io.coalscan.gateway.caller.Callers;
import io.coalscan.gateway.limit.SlidingWindows;
import io.coalscan.service.web.FailureReading;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    WebFilter accessLog(GatewaySettings settings) {
        return new AccessLog(new Endpoints(), new Callers(settings.trustedProxies(), new ApiKeys(settings.apiKeys())));
    }

    @Bean
    WebFilter limitFilter(SlidingWindows windows) {
        return new LimitFilter(windows);
    }

    @Bean
    WebFilter keys(GatewaySettings settings) {
        return new Keys(settings.adminKey());
    }

    @Bean
    WebFilter bodyLimit(GatewaySettings settings) {
        return new BodyLimit(settings.bodyPatience());
    }

    @Bean
    WebFilter refreshLimit(SlidingWindows windows) {
        return new RefreshLimit(windows);
    }

    @Bean
    FailureReading serviceFailures() {
        return new ServiceFailures();
    }

    /** Answers preflights of the origins that are allowed, before limits count them. */
    @Bean
    WebFilter corsFilter(GatewaySettings settings) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.allowedOrigins());
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
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        return new OrderedFilter(EdgeOrder.CORS, new CorsWebFilter(source));
    }
}
