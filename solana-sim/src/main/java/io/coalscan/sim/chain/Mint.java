package io.coalscan.sim.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mint of either token program. */
public record Mint(
        Address program,
        int decimals,
        long supply,
        @Nullable Address mintAuthority,
        @Nullable Address freezeAuthority,
        List<Extension> extensions)
        implements Content {

    public static final int CLASSIC_SPACE = 82;

    public Mint {
        extensions = List.copyOf(extensions);
    }

    public Mint plus(long delta) {
        return new Mint(program, decimals, Math.addExact(supply, delta), mintAuthority, freezeAuthority, extensions);
    }

    public Mint withMintAuthority(@Nullable Address authority) {
        return new Mint(program, decimals, supply, authority, freezeAuthority, extensions);
    }

    public Extension.@Nullable TransferFee transferFee() {
        for (Extension extension : extensions) {
            if (extension instanceof Extension.TransferFee fee) {
                return fee;
            }
        }
        return null;
    }

    @Override
    public byte[] encode() {
        Bytes data = new Bytes();
        authority(data, mintAuthority).u64(supply).u8(decimals).bool(true);
        authority(data, freezeAuthority);
        if (!program.equals(KnownPrograms.TOKEN)) {
            data.zeros(Holding.CLASSIC_SPACE - CLASSIC_SPACE).u8(1);
            for (Extension extension : extensions) {
                byte[] body = extension.body();
                data.u16(extension.type()).u16(body.length).raw(body);
            }
        }
        return data.done();
    }

    private static Bytes authority(Bytes data, @Nullable Address authority) {
        return authority == null ? data.zeros(36) : data.u32(1).key(authority);
    }
}
