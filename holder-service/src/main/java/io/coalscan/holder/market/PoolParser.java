package io.coalscan.holder.market;

import io.coalscan.holder.account.Bytes;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads pool accounts of the venues whose layout is published. Everything else is no pool to price by. */
public final class PoolParser {
    static final String RAYDIUM_V4 = "675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8";
    static final String RAYDIUM_CPMM = "CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C";
    static final String RAYDIUM_CLMM = "CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK";
    static final String ORCA_WHIRLPOOL = "whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc";
    static final String METEORA_DLMM = "LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo";

    private static final byte[] POOL = {(byte) 241, (byte) 154, 109, 4, 17, (byte) 177, 109, (byte) 188};
    private static final byte[] POOL_STATE = {
        (byte) 247, (byte) 237, (byte) 227, (byte) 245, (byte) 215, (byte) 195, (byte) 222, 70
    };
    private static final byte[] WHIRLPOOL = {63, (byte) 149, (byte) 209, 12, (byte) 225, (byte) 128, 99, 9};
    private static final byte[] LB_PAIR = {33, 11, 49, 98, (byte) 181, 101, (byte) 177, 13};
    private static final int V4_LENGTH = 752;
    private static final double TWO_64 = Math.pow(2, 64);

    private PoolParser() {}

    /** @return null when the account is no pool of the mint against SOL, USDC or USDT */
    public static @Nullable PoolAccount parse(String mint, Account account) {
        var bytes = Bytes.of(account.data());
        Sides sides = switch (account.owner()) {
            case Programs.PUMP_SWAP -> pumpSwap(bytes);
            case RAYDIUM_V4 -> raydiumV4(bytes);
            case RAYDIUM_CPMM -> raydiumCpmm(bytes);
            case RAYDIUM_CLMM -> raydiumClmm(bytes);
            case ORCA_WHIRLPOOL -> whirlpool(bytes);
            case METEORA_DLMM -> dlmm(bytes);
            default -> null;
        };
        return sides == null ? null : sides.seenFrom(mint, account.address());
    }

    /** pool_bump u8, index u16, creator, base mint @43, quote mint, lp mint, base vault, quote vault, lp supply u64 @203. */
    private static @Nullable Sides pumpSwap(Bytes bytes) {
        if (!bytes.startsWith(POOL) || !bytes.covers(0, 211)) {
            return null;
        }
        var base = new Sides.Side(bytes.address(43), bytes.address(139), BigInteger.ZERO);
        var quote = new Sides.Side(bytes.address(75), bytes.address(171), BigInteger.ZERO);
        return new Sides("pumpswap", base, quote, null, new PoolAccount.Lp(bytes.address(107), bytes.u64(203)));
    }

    /** Need-take-pnl u64 @192/@200, vaults @336/@368, mints @400/@432, LP mint @464, LP reserve u64 @720. */
    private static @Nullable Sides raydiumV4(Bytes bytes) {
        if (bytes.length() != V4_LENGTH) {
            return null;
        }
        var base = new Sides.Side(bytes.address(400), bytes.address(336), bytes.u64(192));
        var quote = new Sides.Side(bytes.address(432), bytes.address(368), bytes.u64(200));
        return new Sides("raydium-v4", base, quote, null, new PoolAccount.Lp(bytes.address(464), bytes.u64(720)));
    }

    /** Vaults @72/@104, LP mint @136, mints @168/@200, LP supply u64 @333, protocol fees @341/@349, fund fees @357/@365. */
    private static @Nullable Sides raydiumCpmm(Bytes bytes) {
        if (!bytes.startsWith(POOL_STATE) || !bytes.covers(0, 373)) {
            return null;
        }
        var zero = new Sides.Side(
                bytes.address(168), bytes.address(72), bytes.u64(341).add(bytes.u64(357)));
        var one = new Sides.Side(
                bytes.address(200), bytes.address(104), bytes.u64(349).add(bytes.u64(365)));
        return new Sides("raydium-cpmm", zero, one, null, new PoolAccount.Lp(bytes.address(136), bytes.u64(333)));
    }

    /** Mints @73/@105, vaults @137/@169, square root of the price as Q64.64 @253. */
    private static @Nullable Sides raydiumClmm(Bytes bytes) {
        if (!bytes.startsWith(POOL_STATE) || !bytes.covers(0, 269)) {
            return null;
        }
        var zero = new Sides.Side(bytes.address(73), bytes.address(137), BigInteger.ZERO);
        var one = new Sides.Side(bytes.address(105), bytes.address(169), BigInteger.ZERO);
        return new Sides("raydium-clmm", zero, one, squared(bytes.u128(253)), null);
    }

    /** Square root of the price as Q64.64 @65, mint and vault A @101/@133, B @181/@213. */
    private static @Nullable Sides whirlpool(Bytes bytes) {
        if (!bytes.startsWith(WHIRLPOOL) || !bytes.covers(0, 245)) {
            return null;
        }
        var a = new Sides.Side(bytes.address(101), bytes.address(133), BigInteger.ZERO);
        var b = new Sides.Side(bytes.address(181), bytes.address(213), BigInteger.ZERO);
        return new Sides("orca-whirlpool", a, b, squared(bytes.u128(65)), null);
    }

    /** Active bin i32 @76, bin step u16 @80 in basis points, mints @88/@120, reserves @152/@184. */
    private static @Nullable Sides dlmm(Bytes bytes) {
        if (!bytes.startsWith(LB_PAIR) || !bytes.covers(0, 216)) {
            return null;
        }
        var x = new Sides.Side(bytes.address(88), bytes.address(152), BigInteger.ZERO);
        var y = new Sides.Side(bytes.address(120), bytes.address(184), BigInteger.ZERO);
        double rate = Math.pow(1 + bytes.u16(80) / 10_000.0, bytes.i32(76));
        return new Sides("meteora-dlmm", x, y, rate, null);
    }

    private static double squared(BigInteger root) {
        double value = root.doubleValue() / TWO_64;
        return value * value;
    }
}
