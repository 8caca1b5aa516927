package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Metaplex metadata account of a mint: key (4), update authority, mint, name, symbol, uri, fee (u16), creators (option of a list of
 * address, verified, share), primary sale (u8), mutable (u8).
 */
public final class MetaplexMetadata {
    private static final int METADATA_V1 = 4;
    private static final int UPDATE_AUTHORITY = 1;
    private static final int MINT = 33;
    private static final int TEXTS = 65;
    private static final int CREATOR_LENGTH = Addresses.LENGTH + 2;
    private static final int MOST_CREATORS = 32;

    private MetaplexMetadata() {}

    /** @return null when the account is not this mint's metadata or cannot be read */
    public static @Nullable TokenIdentity read(String mint, Account account) {
        var bytes = Bytes.of(account.data());
        if (!account.owner().equals(Programs.METADATA)
                || !bytes.covers(0, TEXTS)
                || bytes.u8(0) != METADATA_V1
                || !bytes.address(MINT).equals(mint)) {
            return null;
        }
        var texts = new TextCursor(bytes, TEXTS, bytes.length());
        String name = texts.text(ChainText.NAME);
        String symbol = texts.text(ChainText.SYMBOL);
        String uri = texts.text(ChainText.URI);
        int creators = texts.position() + 2;
        if (texts.broken() || !bytes.covers(creators, 1)) {
            return null;
        }
        int mutable = endOfCreators(bytes, creators) + 1;
        if (!bytes.covers(mutable, 1)) {
            return null;
        }
        return new TokenIdentity(
                name,
                symbol,
                uri,
                bytes.u8(mutable) != 0,
                bytes.addressOrNull(UPDATE_AUTHORITY),
                verifiedCreators(bytes, creators));
    }

    private static int endOfCreators(Bytes bytes, int creators) {
        return bytes.u8(creators) == 0 ? creators + 1 : creators + 5 + count(bytes, creators) * CREATOR_LENGTH;
    }

    private static int count(Bytes bytes, int creators) {
        return bytes.covers(creators + 1, 4) ? (int) Math.min(bytes.u32(creators + 1), MOST_CREATORS) : 0;
    }

    private static List<String> verifiedCreators(Bytes bytes, int creators) {
        var verified = new ArrayList<String>();
        int count = bytes.u8(creators) == 0 ? 0 : count(bytes, creators);
        for (int i = 0; i < count; i++) {
            int at = creators + 5 + i * CREATOR_LENGTH;
            if (bytes.covers(at, CREATOR_LENGTH) && bytes.u8(at + Addresses.LENGTH) != 0) {
                verified.add(bytes.address(at));
            }
        }
        return verified;
    }
}
