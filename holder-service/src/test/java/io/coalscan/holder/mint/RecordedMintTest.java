package io.coalscan.holder.mint;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Fixtures;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.read.Account;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordedMintTest {

    @Test
    void readsARealToken2022Mint() {
        MintAccount mint = read("rpc/account-BtSL.json");

        assertThat(mint.decimals()).isEqualTo(9);
        assertThat(mint.mintAuthority()).isNotNull();
        assertThat(mint.extensions())
                .isNotEmpty()
                .extracting(TokenFacts.Extension::name)
                .doesNotContain("unreadable");
        assertThat(mint.extensions()).extracting(TokenFacts.Extension::name).contains("metadataPointer");
    }

    @Test
    void readsARealClassicMint() {
        MintAccount mint = read("rpc/account-3SmP.json");

        assertThat(mint.decimals()).isEqualTo(10);
        assertThat(mint.extensions()).isEmpty();
    }

    private static MintAccount read(String file) {
        JsonNode node = Fixtures.read(file);
        var account = new Account(
                Base58.encode(bytes(node.get("pubkey"))),
                Base58.encode(bytes(node.get("owner"))),
                node.get("lamports").asLong(),
                bytes(node.get("data")),
                false);
        return ((MintRead.Found) MintParser.parse(account)).mint();
    }

    private static byte[] bytes(JsonNode numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers.get(i).asInt();
        }
        return bytes;
    }
}
