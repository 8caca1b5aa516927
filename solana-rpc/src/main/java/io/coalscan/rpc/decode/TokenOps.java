package io.coalscan.rpc.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instructions of the Token and Token-2022 programs that move, make or destroy tokens or accounts, as the node parsed them. */
final class TokenOps {
    private TokenOps() {}

    static void read(Instruction call, List<Op> ops) {
        ParsedInstruction parsed = call.parsed();
        if (parsed != null) {
            readParsed(call.index(), parsed, ops);
        } else {
            TokenData.read(call, ops);
        }
    }

    private static void readParsed(int at, ParsedInstruction parsed, List<Op> ops) {
        switch (parsed.type) {
            case "transfer", "transferChecked", "transferCheckedWithFee" -> {
                String fee = parsed.get("feeAmount");
                ops.add(new Op.Transfer(
                        at,
                        parsed.require("source"),
                        parsed.require("destination"),
                        parsed.get("mint"),
                        parsed.amount(),
                        fee == null ? null : Json.amount(fee),
                        authority(parsed, "authority")));
            }
            case "mintTo", "mintToChecked" ->
                ops.add(new Op.Mint(at, parsed.require("mint"), parsed.require("account"), parsed.amount()));
            case "burn", "burnChecked" ->
                ops.add(new Op.Burn(
                        at,
                        parsed.require("mint"),
                        parsed.require("account"),
                        parsed.amount(),
                        authority(parsed, "authority")));
            case "approve", "approveChecked" -> {
                String owner = authority(parsed, "owner");
                if (owner != null) {
                    ops.add(new Op.Approve(
                            at,
                            parsed.require("source"),
                            parsed.get("mint"),
                            parsed.require("delegate"),
                            owner,
                            parsed.amount()));
                }
            }
            case "closeAccount" ->
                ops.add(new Op.Close(
                        at, parsed.require("account"), parsed.require("destination"), authority(parsed, "owner")));
            case "initializeAccount", "initializeAccount2", "initializeAccount3" ->
                ops.add(new Op.Initialize(
                        at, parsed.require("account"), parsed.require("mint"), parsed.require("owner")));
            case "setAuthority" -> {
                String owner = parsed.get("newAuthority");
                if ("accountOwner".equals(parsed.get("authorityType")) && owner != null) {
                    ops.add(new Op.ChangeOwner(at, parsed.require("account"), owner));
                }
            }
            default -> {}
        }
    }

    private static @Nullable String authority(ParsedInstruction parsed, String name) {
        String single = parsed.get(name);
        return single != null
                ? single
                : parsed.get("multisig" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
}
