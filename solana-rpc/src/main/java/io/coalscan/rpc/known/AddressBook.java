package io.coalscan.rpc.known;

import org.jspecify.annotations.Nullable;

/** What is known of an address before any node is asked. */
public interface AddressBook {

    /** @return null when the address is not listed */
    @Nullable
    KnownAddress find(String address);
}
