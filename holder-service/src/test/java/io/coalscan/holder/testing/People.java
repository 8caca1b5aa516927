package io.coalscan.holder.testing;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import java.util.Random;

/** Addresses made up for tests: the same number is always the same address. */
public final class People {
    private People() {}

    /** An address that a person could hold the key of. */
    public static String person(int number) {
        return address(number, true);
    }

    /** An address that only a program can sign for. */
    public static String programsOwn(int number) {
        return address(number, false);
    }

    private static String address(int number, boolean onCurve) {
        var random = new Random(number * 2L + (onCurve ? 1 : 0));
        byte[] bytes = new byte[Addresses.LENGTH];
        String address;
        do {
            random.nextBytes(bytes);
            address = Base58.encode(bytes);
        } while (Addresses.isOnCurve(address) != onCurve);
        return address;
    }
}
