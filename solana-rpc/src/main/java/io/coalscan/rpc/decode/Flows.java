package io.coalscan.rpc.decode;

import java.util.List;
import java.util.Map;

/**
 * Everything that a transaction moved.
 *
 * @param flows in execution order
 * @param rent lamports put into (positive) or taken out of (negative) one's own token accounts, by owner
 * @param foreignRent the same for token accounts of others, by who paid or got them
 * @param unexplained lamports that came (positive) or went without any instruction that says so, by account; programs do that to their own accounts
 */
record Flows(List<Flow> flows, Map<String, Long> rent, Map<String, Long> foreignRent, Map<String, Long> unexplained) {}
