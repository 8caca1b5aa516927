package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import io.coalscan.model.api.TokenFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Token-2022 extensions of a mint: u16 type, u16 length, value, one after the other; type 0 ends them. */
record Extensions(Bytes bytes, List<Entry> entries, boolean readToTheEnd) {
    static final Extensions NONE = new Extensions(Bytes.of(new byte[0]), List.of(), true);

    private static final int HEADER = 4;
    private static final int END = 0;
    private static final int TOKEN_METADATA = 19;
    private static final int METADATA_TEXTS = 64;

    /** One extension: its value lies at {@code at}. */
    record Entry(int type, int at, int length) {}

    static Extensions read(Bytes bytes, int start) {
        var entries = new ArrayList<Entry>();
        int at = start;
        while (bytes.covers(at, HEADER) && bytes.u16(at) != END) {
            var entry = new Entry(bytes.u16(at), at + HEADER, bytes.u16(at + 2));
            if (!bytes.covers(entry.at(), entry.length())) {
                return new Extensions(bytes, List.copyOf(entries), false);
            }
            entries.add(entry);
            at = entry.at() + entry.length();
        }
        return new Extensions(bytes, List.copyOf(entries), true);
    }

    List<TokenFacts.Extension> facts() {
        var facts = new ArrayList<TokenFacts.Extension>();
        for (Entry entry : entries) {
            facts.add(ExtensionDanger.judge(entry.type(), Bytes.of(bytes.slice(entry.at(), entry.length()))));
        }
        if (!readToTheEnd) {
            facts.add(ExtensionDanger.unreadable());
        }
        return facts;
    }

    /** The name that the mint keeps in itself; null when it keeps none or it names another mint. */
    @Nullable
    TokenIdentity identityOf(String mint) {
        return entries.stream()
                .filter(entry -> entry.type() == TOKEN_METADATA && entry.length() >= METADATA_TEXTS)
                .filter(entry -> bytes.address(entry.at() + 32).equals(mint))
                .map(this::identity)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable TokenIdentity identity(Entry entry) {
        var texts = new TextCursor(bytes, entry.at() + METADATA_TEXTS, entry.at() + entry.length());
        String name = texts.text(ChainText.NAME);
        String symbol = texts.text(ChainText.SYMBOL);
        String uri = texts.text(ChainText.URI);
        if (texts.broken()) {
            return null;
        }
        String authority = bytes.addressOrNull(entry.at());
        return new TokenIdentity(name, symbol, uri, authority != null, authority, List.of());
    }
}
