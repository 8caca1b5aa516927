package io.coalscan.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Settings that something reads: the services' records and settings files, and Boot's own. */
final class KnownSettings {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(coalscan\\.[a-z0-9.-]+)[:}]");
    private static final String MAP = "java.util.Map<";

    private final Set<String> names = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    KnownSettings() {
        try {
            ofRecords();
            ofFiles();
            ofBoot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // read by name, where a bean is made
        names.add("coalscan.redis");
    }

    /** Whether a service that has this variable in its environment sees a setting by it, by Boot's own rules. */
    boolean isRead(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "value")));
        ConfigurationPropertySources.attach(environment);
        return names.stream().anyMatch(name -> environment.getProperty(name) != null)
                || maps.stream().anyMatch(map -> variable.startsWith(upper(map) + "_"));
    }

    /** The settings file of a service, flat, as it is written. */
    static Map<?, ?> file(String service) {
        try {
            var sources = new YamlPropertySourceLoader().load(service, new ClassPathResource(service + ".yml"));
            return (Map<?, ?>) sources.getFirst().getSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String upper(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private void ofRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("io.coalscan")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            members(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void members(String prefix, Class<?> type) {
        for (RecordComponent member : type.getRecordComponents()) {
            var name =
                    prefix + "." + member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (member.getType().isRecord()) {
                members(name, member.getType());
            }
            names.add(name);
        }
    }

    private void ofFiles() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (var pattern : new String[] {"classpath*:*.yml", "classpath*:io/coalscan/service/*.properties"}) {
            for (Resource file : resolver.getResources(pattern)) {
                var placeholders = PLACEHOLDER.matcher(file.getContentAsString(UTF_8));
                while (placeholders.find()) {
                    names.add(placeholders.group(1));
                }
            }
        }
    }

    private void ofBoot() throws IOException {
        var json = new ObjectMapper();
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource file : resolver.getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            for (JsonNode property : json.readTree(file.getContentAsByteArray()).path("properties")) {
                boolean map = property.path("type").asText().startsWith(MAP);
                (map ? maps : names).add(property.path("name").asText());
            }
        }
    }
}
