package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Extension;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;
import tools.jackson.core.JsonGenerator;

/** Writes accounts. */
final class AccountJson {
    private static final int BASE58_LIMIT = 128;

    private final JsonGenerator out;
    private final Ledger ledger;
    private final Encoding encoding;
    private final @Nullable Slice slice;

    /** The part of the data that was asked for. */
    record Slice(int offset, int length) {
        byte[] of(byte[] data) {
            int from = Math.min(offset, data.length);
            return Arrays.copyOfRange(data, from, Math.min(data.length, from + length));
        }
    }

    AccountJson(JsonGenerator out, Ledger ledger, Encoding encoding, @Nullable Slice slice) {
        this.out = out;
        this.ledger = ledger;
        this.encoding = encoding;
        this.slice = slice;
    }

    void writeOrNull(@Nullable Account account) {
        if (account == null) {
            out.writeNull();
        } else {
            write(account);
        }
    }

    void write(Account account) {
        byte[] data = account.content().encode();
        out.writeStartObject();
        out.writeName("data");
        data(account, data);
        out.writeBooleanProperty("executable", executable(account));
        out.writeNumberProperty("lamports", account.lamports());
        out.writeStringProperty("owner", account.program().base58());
        out.writeName("rentEpoch");
        out.writeNumber("18446744073709551615");
        out.writeNumberProperty("space", data.length);
        out.writeEndObject();
    }

    private static boolean executable(Account account) {
        return account.program().equals(KnownPrograms.LOADER)
                || account.program().equals(KnownPrograms.NATIVE_LOADER);
    }

    private void data(Account account, byte[] whole) {
        if (encoding == Encoding.JSON_PARSED) {
            if (account.content() instanceof Holding holding) {
                parsed("account", holding.program(), whole.length, () -> holding(holding));
                return;
            }
            if (account.content() instanceof Mint mint) {
                parsed("mint", mint.program(), whole.length, () -> mint(mint));
                return;
            }
        }
        byte[] data = slice == null ? whole : slice.of(whole);
        if (encoding == Encoding.BASE58 && data.length > BASE58_LIMIT) {
            throw RpcException.invalid(
                    "Encoded binary (base 58) data should be less than 128 bytes, please use" + " Base64 encoding.");
        }
        out.writeStartArray();
        if (encoding == Encoding.BASE58) {
            out.writeString(Base58.encode(data));
            out.writeString("base58");
        } else {
            out.writeString(Base64.getEncoder().encodeToString(data));
            out.writeString("base64");
        }
        out.writeEndArray();
    }

    private void parsed(String type, Address program, int space, Runnable info) {
        out.writeStartObject();
        out.writeName("parsed");
        out.writeStartObject();
        out.writeName("info");
        out.writeStartObject();
        info.run();
        out.writeEndObject();
        out.writeStringProperty("type", type);
        out.writeEndObject();
        out.writeStringProperty("program", program.equals(KnownPrograms.TOKEN) ? "spl-token" : "spl-token-2022");
        out.writeNumberProperty("space", space);
        out.writeEndObject();
    }

    private void holding(Holding holding) {
        if (!holding.program().equals(KnownPrograms.TOKEN)) {
            out.writeName("extensions");
            out.writeStartArray();
            out.writeStartObject();
            out.writeStringProperty("extension", "immutableOwner");
            out.writeEndObject();
            if (holding.feeExtension()) {
                out.writeStartObject();
                out.writeStringProperty("extension", "transferFeeAmount");
                out.writeName("state");
                out.writeStartObject();
                out.writeNumberProperty("withheldAmount", holding.withheld());
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeBooleanProperty("isNative", holding.wrapsSol());
        out.writeStringProperty("mint", holding.mint().base58());
        out.writeStringProperty("owner", holding.owner().base58());
        out.writeStringProperty("state", holding.frozen() ? "frozen" : "initialized");
        out.writeName("tokenAmount");
        out.writeStartObject();
        Json.amount(out, holding.amount(), ledger.mint(holding.mint()).decimals());
        out.writeEndObject();
    }

    private void mint(Mint mint) {
        out.writeNumberProperty("decimals", mint.decimals());
        if (!mint.extensions().isEmpty()) {
            out.writeName("extensions");
            out.writeStartArray();
            mint.extensions().forEach(this::extension);
            out.writeEndArray();
        }
        nullable("freezeAuthority", mint.freezeAuthority());
        out.writeBooleanProperty("isInitialized", true);
        nullable("mintAuthority", mint.mintAuthority());
        out.writeStringProperty("supply", Long.toString(mint.supply()));
    }

    private void extension(Extension extension) {
        out.writeStartObject();
        switch (extension) {
            case Extension.TransferFee fee -> {
                state("transferFeeConfig");
                for (String member : new String[] {"newerTransferFee", "olderTransferFee"}) {
                    out.writeName(member);
                    out.writeStartObject();
                    out.writeNumberProperty("epoch", 0);
                    out.writeNumberProperty("maximumFee", fee.maximum());
                    out.writeNumberProperty("transferFeeBasisPoints", fee.basisPoints());
                    out.writeEndObject();
                }
                out.writeStringProperty(
                        "transferFeeConfigAuthority", fee.authority().base58());
                out.writeStringProperty(
                        "withdrawWithheldAuthority", fee.authority().base58());
                out.writeNumberProperty("withheldAmount", 0);
            }
            case Extension.PermanentDelegate delegate -> {
                state("permanentDelegate");
                out.writeStringProperty("delegate", delegate.delegate().base58());
            }
            case Extension.MetadataPointer pointer -> {
                state("metadataPointer");
                nullable("authority", zeroIsNobody(pointer.authority()));
                out.writeStringProperty("metadataAddress", pointer.metadata().base58());
            }
            case Extension.TokenMetadata metadata -> {
                state("tokenMetadata");
                out.writeName("additionalMetadata");
                out.writeStartArray();
                out.writeEndArray();
                out.writeStringProperty("mint", metadata.mint().base58());
                out.writeStringProperty("name", metadata.name());
                out.writeStringProperty("symbol", metadata.symbol());
                nullable("updateAuthority", zeroIsNobody(metadata.authority()));
                out.writeStringProperty("uri", metadata.uri());
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void state(String extension) {
        out.writeStringProperty("extension", extension);
        out.writeName("state");
        out.writeStartObject();
    }

    private static @Nullable Address zeroIsNobody(Address address) {
        return address.equals(KnownPrograms.SYSTEM) ? null : address;
    }

    private void nullable(String name, @Nullable Address address) {
        out.writeName(name);
        if (address == null) {
            out.writeNull();
        } else {
            out.writeString(address.base58());
        }
    }
}
