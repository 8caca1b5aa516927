package io.coalscan.rpc.node;

/**
 * What one process makes of one limit of one node.
 *
 * @param used calls in the last 10 seconds
 * @param wanted those and the ones that wait
 * @param pausedMs how long the node asked it to be silent from now on
 */
public record Use(int used, int wanted, long pausedMs) {}
