package io.coalscan.service.log;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A log line that is a document wherever lines are: JSON as text, and members of the line where lines are documents themselves. */
public record LineDocument(Map<String, Object> members) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public LineDocument {
        members = new LinkedHashMap<>(members);
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(members);
    }
}
