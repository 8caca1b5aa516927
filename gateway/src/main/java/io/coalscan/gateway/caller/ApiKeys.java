package io.coalscan.gateway.caller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that the settings give to callers. */
public final class ApiKeys implements KeyJudge {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final int SHORTEST = 16;

    private final Map<String, Secret> secrets = new LinkedHashMap<>();

    /**
     * @param keys each {@code id:secret}
     * @throws IllegalArgumentException when one is not, or its secret is short; the message has no secret in it
     */
    public ApiKeys(List<String> keys) {
        for (var key : keys) {
            int colon = key.indexOf(':');
            var id = colon < 0 ? "" : key.substring(0, colon).strip();
            var secret = key.substring(colon + 1).strip();
            if (!ID.matcher(id).matches() || secret.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "coalscan.gateway.api-keys: id:secret with a secret of 16 or more characters is expected");
            }
            secrets.put(id, new Secret(secret));
        }
    }

    /** All keys are compared, so that time tells nothing. */
    @Override
    public Judgement judge(String given) {
        Judgement found = new Judgement.Wrong();
        for (var key : secrets.entrySet()) {
            if (key.getValue().is(given)) {
                found = new Judgement.Valid(key.getKey());
            }
        }
        return found;
    }

    public List<String> ids() {
        return List.copyOf(secrets.keySet());
    }
}
