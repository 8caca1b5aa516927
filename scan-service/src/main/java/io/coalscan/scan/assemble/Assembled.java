package io.coalscan.scan.assemble;

import io.coalscan.model.api.Holder;
import io.coalscan.model.api.TokenScanResult;
import java.util.List;

/**
 * An answer, made.
 *
 * @param zh with its sentences in Chinese
 * @param en the same in English
 * @param moreHolders the owners below those in the answer
 * @param insufficient whether too little is known for a score
 */
public record Assembled(TokenScanResult zh, TokenScanResult en, List<Holder> moreHolders, boolean insufficient) {
    public Assembled {
        moreHolders = List.copyOf(moreHolders);
    }
}
