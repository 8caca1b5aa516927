package io.coalscan.service.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Gives a log line that is written as a document a member for each {@code name=value} of it: {@code scanId}, {@code mint}, {@code event} and so on. Names
 * are taken from the template in the code and values from its arguments, so that no value can pass for a name.
 */
public final class LineFields implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {
    private static final String OURS = "io.coalscan.";
    /** Of the edge: a line for each call. */
    private static final String ACCESS = "access";

    private static final Pattern PIECE = Pattern.compile("(?:(\\w+)=\"?)?\\{}|(\\w+)=([^\\s{}\"]+)");
    /** Members that formats have already. */
    private static final Set<String> TAKEN = Set.of(
            "message", "level", "logger", "log", "process", "service", "error", "tags", "host", "version", "timestamp");

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.add()
                .<String, Object>usingPairs((event, pairs) -> fieldsOf(event).forEach(pairs));
    }

    static Map<String, Object> fieldsOf(ILoggingEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        if (isOurs(event.getLoggerName()) && event.getMessage() != null) {
            var arguments = event.getArgumentArray();
            var piece = PIECE.matcher(event.getMessage());
            int next = 0;
            while (piece.find()) {
                if (piece.group(2) != null) {
                    put(fields, piece.group(2), piece.group(3));
                } else if (arguments != null && next < arguments.length) {
                    var argument = arguments[next++];
                    if (argument instanceof LineDocument document) {
                        document.members().forEach((name, value) -> put(fields, name, value));
                    } else {
                        put(fields, piece.group(1), argument);
                    }
                }
            }
        }
        return fields;
    }

    private static boolean isOurs(String logger) {
        return logger.startsWith(OURS) || logger.equals(ACCESS);
    }

    private static void put(Map<String, Object> fields, @Nullable String name, @Nullable Object value) {
        if (name != null && value != null && !TAKEN.contains(name)) {
            fields.put(name, value instanceof Number ? value : value.toString());
        }
    }
}
