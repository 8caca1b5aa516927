package io.coalscan.holder.mint;

import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One node call for the mint and everything whose address follows from it. */
public final class FirstLookReader {
    private final SolanaReads reads;

    public FirstLookReader(SolanaReads reads) {
        this.reads = reads;
    }

    public Mono<FirstLook> read(DerivedAccounts derived, ReadScope scope) {
        return reads.accounts(derived.toRead(), scope).map(answer -> look(derived, answer.slot(), answer.value()));
    }

    static FirstLook look(DerivedAccounts derived, long slot, Map<String, Account> accounts) {
        return switch (MintParser.parse(accounts.get(derived.mint()))) {
            case MintRead.Found(var mint) ->
                new FirstLook.Token(slot, mint, identity(mint, accounts.get(derived.metadata())), accounts);
            case MintRead.NoToken(var reason) -> new FirstLook.NoToken(reason);
        };
    }

    private static @Nullable TokenIdentity identity(MintAccount mint, @Nullable Account metadata) {
        if (mint.identity() != null) {
            return mint.identity();
        }
        return metadata == null ? null : MetaplexMetadata.read(mint.address(), metadata);
    }
}
