package io.coalscan.rpc.read;

/**
 * An account as it is on chain.
 *
 * @param owner the program that owns it
 * @param data raw bytes; not to be changed
 */
public record Account(String address, String owner, long lamports, byte[] data, boolean executable) {}
