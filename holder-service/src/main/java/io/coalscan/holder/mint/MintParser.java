package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.MintLayout;
import org.jspecify.annotations.Nullable;

/** Reads a mint of either token program with the extensions of a Token-2022 mint. */
public final class MintParser {
    private MintParser() {}

    public static MintRead parse(@Nullable Account account) {
        return switch (MintLayout.of(account)) {
            case MintLayout.NoMint(var reason) -> new MintRead.NoToken(reason);
            case MintLayout.Mint mint -> found(account, mint);
        };
    }

    private static MintRead found(@Nullable Account account, MintLayout.Mint mint) {
        if (account == null) {
            return new MintRead.NoToken("no account");
        }
        var bytes = Bytes.of(account.data());
        var extensions =
                bytes.length() > MintLayout.LENGTH ? Extensions.read(bytes, MintLayout.EXTENSIONS) : Extensions.NONE;
        return new MintRead.Found(new MintAccount(
                account.address(),
                mint.program(),
                mint.decimals(),
                mint.supply(),
                mint.mintAuthority(),
                mint.freezeAuthority(),
                extensions.facts(),
                extensions.identityOf(account.address())));
    }
}
