package io.coalscan.gateway.caller;

import java.net.InetAddress;

/**
 * A range of addresses.
 *
 * @param prefix bits that all of them share
 */
record Network(InetAddress address, int prefix) {

    /** @throws IllegalArgumentException when it is neither an address nor a CIDR range */
    static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(cidr.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        return new Network(address, prefix);
    }

    boolean contains(InetAddress other) {
        var own = address.getAddress();
        var theirs = other.getAddress();
        if (own.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((own[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
