package io.coalscan.holder.scan;

import io.coalscan.holder.age.AgeReader;
import io.coalscan.holder.age.TokenAge;
import io.coalscan.holder.mint.DerivedAccounts;
import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.store.TokenStore;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.ReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The token's age, from memory where it is settled, else from the chain. */
final class AgeLookup {
    private final TokenStore tokens;
    private final AgeReader ages;

    AgeLookup(TokenStore tokens, AgeReader ages) {
        this.tokens = tokens;
        this.ages = ages;
    }

    /** Never fails by a read: an age that cannot be read is unknown. */
    Mono<Part<TokenAge>> find(ScanJob job, FirstLook.Token look) {
        return tokens.age(look.mint().address())
                .map(Part::whole)
                .switchIfEmpty(Mono.defer(() -> ages.read(witnesses(job.derived(), look), job.scope())
                        .map(Part::whole)
                        .onErrorResume(ReadException.class, unread -> Mono.just(Part.cut(TokenAge.UNKNOWN)))));
    }

    /** Accounts that came with the token, quietest first; those that do not exist have no history to pay for. */
    static List<String> witnesses(DerivedAccounts derived, FirstLook.Token look) {
        Map<String, ?> existing = look.accounts();
        var witnesses = new ArrayList<String>();
        if (existing.containsKey(derived.metadata())) {
            witnesses.add(derived.metadata());
        }
        if (existing.containsKey(derived.curve())) {
            if (look.mint().program().equals(Programs.TOKEN_2022)) {
                witnesses.add(derived.mayhemState());
            }
            witnesses.add(derived.curve());
        }
        if (existing.containsKey(derived.pool())) {
            witnesses.add(derived.pool());
        }
        witnesses.add(derived.mint());
        return witnesses;
    }
}
