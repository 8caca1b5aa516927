package io.coalscan.holder.mint;

import io.coalscan.rpc.read.Account;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one node answer says of an address: whether it is a token, and with it the accounts that a token may have. */
public sealed interface FirstLook {

    /**
     * @param identity of the mint itself, else of its metadata account; null when it has neither
     * @param accounts those that exist among the ones that follow from the mint, by address
     */
    record Token(long slot, MintAccount mint, @Nullable TokenIdentity identity, Map<String, Account> accounts)
            implements FirstLook {
        public Token {
            accounts = Map.copyOf(accounts);
        }
    }

    /** @param reason for operators */
    record NoToken(String reason) implements FirstLook {}
}
