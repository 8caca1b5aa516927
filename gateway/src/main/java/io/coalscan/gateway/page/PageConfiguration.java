package io.coalscan.gateway.page;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

    @Bean
    Page page(PageSettings settings, ResourceLoader resources) {
        return Page.read(resources.getResource(settings.folder() + "index.html"));
    }

    @Bean
    WebFluxConfigurer pageFiles(PageSettings settings) {
        return new WebFluxConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // their names change with their content; compressed ones lie beside them, made by the build
                files(
                        registry,
                        "/assets/**",
                        settings.folder() + "assets/",
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
                files(registry, "/fixed/**", settings.folder() + "fixed/", CacheControl.noCache());
            }
        };
    }

    private static void files(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl kept) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
