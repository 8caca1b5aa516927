package io.coalscan.scan.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.api.Holder;
import io.coalscan.model.api.TokenScanResult;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON, rendered once. */
@Component
public final class ResultRenderer {
    private static final List<String> WORDS = List.of("scoreBreakdown", "redFlags");
    private static final List<String> OF_THE_MOMENT = List.of("isCached", "cacheExpiry", "ageSeconds", "stale");

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /**
     * @param zh the result with its sentences in Chinese
     * @param en the same in English
     * @param made epoch milliseconds
     */
    public ResultDocument render(TokenScanResult zh, TokenScanResult en, long made) {
        ObjectNode tree = mapper.valueToTree(zh);
        tree.remove(WORDS);
        tree.remove(OF_THE_MOMENT);
        return new ResultDocument(
                new ResultDocument.Id(zh.scanId(), zh.revision()),
                zh.chain(),
                zh.contractAddress(),
                zh.scanTimestamp(),
                made,
                zh.coalScore(),
                zh.riskLevel(),
                open(mapper.writeValueAsBytes(tree)),
                words(zh),
                words(en));
    }

    public String holders(List<Holder> holders) {
        return mapper.writeValueAsString(holders);
    }

    private byte[] words(TokenScanResult result) {
        return (",\"scoreBreakdown\":" + mapper.writeValueAsString(result.scoreBreakdown()) + ",\"redFlags\":"
                        + mapper.writeValueAsString(result.redFlags()))
                .getBytes(UTF_8);
    }

    /** A JSON object without its closing brace, so that members can follow. */
    static byte[] open(byte[] object) {
        if (object.length < 3 || object[object.length - 1] != '}') {
            throw new IllegalArgumentException("no JSON object with members");
        }
        return Arrays.copyOf(object, object.length - 1);
    }
}
