package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.known.Programs;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a jsonParsed answer: balances follow from the instructions. */
final class Tx {
    static final String SOL = Programs.WRAPPED_SOL;
    private static final byte[] CARRIER = HexFormat.of().parseHex("e445a52e51cb9a1d");

    private record Token(String owner, String mint, long before) {}

    private final Map<String, Long> before = new LinkedHashMap<>();
    private final Map<String, Long> lamports = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Long> amounts = new LinkedHashMap<>();
    private final Map<String, String> handedOver = new HashMap<>();
    private final List<String> signers;
    private final ArrayNode top = Recorded.MAPPER.createArrayNode();
    private final ArrayNode inner = Recorded.MAPPER.createArrayNode();
    private final List<String> logged = new ArrayList<>();
    private int returned;
    private boolean owners = true;
    private boolean innerTold = true;
    private Object error = "";

    Tx(String... signers) {
        this.signers = List.of(signers);
        for (String signer : signers) {
            lamports(signer, 10_000_000_000L);
        }
        lamports.merge(signers[0], -5_000L, Long::sum);
    }

    /** An address that a person can hold. */
    static String person(String name) {
        var random = new Random(name.hashCode());
        while (true) {
            byte[] bytes = new byte[Addresses.LENGTH];
            random.nextBytes(bytes);
            String address = Base58.encode(bytes);
            if (Addresses.isAddress(address) && Addresses.isOnCurve(address)) {
                return address;
            }
        }
    }

    /** An address that belongs to a program. */
    static String pda(String name) {
        return Addresses.derive(Programs.SYSTEM, Addresses.seed(name));
    }

    Tx lamports(String account, long amount) {
        before.put(account, amount);
        lamports.put(account, amount);
        return this;
    }

    /** The owner's associated token account. */
    Tx holds(String owner, String mint, long amount) {
        String account = account(owner, mint);
        tokens.put(account, new Token(owner, mint, amount));
        amounts.put(account, amount);
        lamports(account, TokenAccount.RENT + (mint.equals(SOL) ? amount : 0));
        return this;
    }

    static String account(String owner, String mint) {
        return Addresses.associatedTokenAccount(owner, mint, Programs.TOKEN);
    }

    Tx call(String program) {
        returned = 0;
        lamports.putIfAbsent(program, 1L);
        before.putIfAbsent(program, 1L);
        ObjectNode call =
                Recorded.MAPPER.createObjectNode().put("programId", program).put("data", "");
        call.set("accounts", Recorded.MAPPER.valueToTree(new ArrayList<>(lamports.keySet())));
        top.add(call);
        inner.add(Recorded.MAPPER
                .createObjectNode()
                .put("index", top.size() - 1)
                .set("instructions", Recorded.MAPPER.createArrayNode()));
        return this;
    }

    /** A call from inside the last top-level call, at depth 2. */
    Tx calls(String program) {
        ObjectNode call = Recorded.MAPPER
                .createObjectNode()
                .put("programId", program)
                .put("data", "")
                .put("stackHeight", 2);
        call.set("accounts", Recorded.MAPPER.valueToTree(new ArrayList<>(lamports.keySet())));
        instructions().add(call);
        return this;
    }

    /** What follows is done by the top-level call itself again. */
    Tx returns() {
        returned = instructions().size();
        return this;
    }

    /** A token transfer made by the latest call, whatever its depth. */
    Tx moves(String mint, long amount, String from, String to) {
        return moves(mint, amount, 0, from, to);
    }

    Tx moves(String mint, long amount, long withheld, String from, String to) {
        String source = account(from, mint);
        String destination = account(to, mint);
        amounts.merge(source, -amount, Long::sum);
        amounts.merge(destination, amount - withheld, Long::sum);
        if (mint.equals(SOL)) {
            lamports.merge(source, -amount, Long::sum);
            lamports.merge(destination, amount, Long::sum);
        }
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("source", source)
                .put("destination", destination)
                .put("mint", mint)
                .put("authority", from);
        info.putObject("tokenAmount").put("amount", Long.toString(amount));
        return parsed(Programs.TOKEN, "transferChecked", info);
    }

    /** Makes tokens, or pool shares, for somebody. */
    Tx mints(String mint, long amount, String to) {
        amounts.merge(account(to, mint), amount, Long::sum);
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("mint", mint).put("account", account(to, mint)).put("amount", Long.toString(amount));
        return parsed(Programs.TOKEN, "mintTo", info);
    }

    Tx burns(String mint, long amount, String from) {
        amounts.merge(account(from, mint), -amount, Long::sum);
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("mint", mint)
                .put("account", account(from, mint))
                .put("authority", from)
                .put("amount", Long.toString(amount));
        return parsed(Programs.TOKEN, "burn", info);
    }

    /** Hands a token account over with all that is in it. */
    Tx gives(String mint, String from, String to) {
        String account = account(from, mint);
        Token token = tokens.get(account);
        handedOver.put(account, to);
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("account", account)
                .put("authority", token.owner())
                .put("authorityType", "accountOwner")
                .put("newAuthority", to);
        return parsed(Programs.TOKEN, "setAuthority", info);
    }

    /** Lets somebody take tokens out of the owner's account. */
    Tx approves(String mint, String owner, String delegate, long amount) {
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("source", account(owner, mint)).put("delegate", delegate).put("owner", owner);
        info.put("amount", Long.toString(amount));
        return parsed(Programs.TOKEN, "approve", info);
    }

    Tx sends(long amount, String from, String to) {
        pays(amount, from, to);
        ObjectNode info = Recorded.MAPPER.createObjectNode();
        info.put("source", from).put("destination", to).put("lamports", amount);
        return parsed(Programs.SYSTEM, "transfer", info);
    }

    /** Lamports that a program moves without an instruction. */
    Tx pays(long amount, String from, String to) {
        lamports.merge(from, -amount, Long::sum);
        lamports.merge(to, amount, Long::sum);
        before.putIfAbsent(to, 0L);
        return this;
    }

    /** A program's event, in a call to itself. */
    Tx carries(String program, byte[] event) {
        byte[] data = Calls.data(CARRIER, event);
        instructions()
                .addObject()
                .put("programId", program)
                .put("data", Base58.encode(data))
                .put("stackHeight", 2)
                .putArray("accounts");
        return this;
    }

    /** A program's event, in the log. */
    Tx logs(byte[] event) {
        logged.add("Program data: " + Base64.getEncoder().encodeToString(event));
        return this;
    }

    Tx withoutOwners() {
        owners = false;
        return this;
    }

    Tx withoutInner() {
        innerTold = false;
        return this;
    }

    Tx failing() {
        error = Map.of("InstructionError", List.of(0, "Custom"));
        return this;
    }

    private Tx parsed(String program, String type, ObjectNode info) {
        ObjectNode call = Recorded.MAPPER.createObjectNode().put("programId", program);
        call.putObject("parsed").put("type", type).set("info", info);
        if (top.isEmpty()) {
            top.add(call);
            return this;
        }
        ArrayNode calls = instructions();
        boolean deep = false;
        for (int i = returned; i < calls.size(); i++) {
            deep |= !calls.get(i).has("parsed");
        }
        calls.add(call.put("stackHeight", deep ? 3 : 2));
        return this;
    }

    private ArrayNode instructions() {
        return (ArrayNode) inner.get(inner.size() - 1).get("instructions");
    }

    String json() {
        ObjectNode result = Recorded.MAPPER.createObjectNode().put("slot", 5).put("blockTime", 1_700_000_000);
        ObjectNode meta = result.putObject("meta").put("fee", 5_000);
        if (error instanceof String) {
            meta.putNull("err");
        } else {
            meta.set("err", Recorded.MAPPER.valueToTree(error));
        }
        meta.set("logMessages", Recorded.MAPPER.valueToTree(logged));
        List<String> keys = new ArrayList<>(lamports.keySet());
        signers.forEach(keys::remove);
        keys.addAll(0, signers);
        ArrayNode pre = meta.putArray("preBalances");
        ArrayNode post = meta.putArray("postBalances");
        ObjectNode transaction = result.putObject("transaction");
        transaction.putArray("signatures").add("signature");
        ObjectNode message = transaction.putObject("message");
        ArrayNode accounts = message.putArray("accountKeys");
        for (String key : keys) {
            accounts.addObject().put("pubkey", key).put("signer", signers.contains(key));
            pre.add(before.getOrDefault(key, 0L));
            post.add(lamports.getOrDefault(key, 0L));
        }
        ArrayNode tokensBefore = meta.putArray("preTokenBalances");
        ArrayNode tokensAfter = meta.putArray("postTokenBalances");
        tokens.forEach((account, token) -> {
            tokenBalance(tokensBefore, keys.indexOf(account), token, token.before());
            Token after = new Token(handedOver.getOrDefault(account, token.owner()), token.mint(), 0);
            tokenBalance(tokensAfter, keys.indexOf(account), after, amounts.getOrDefault(account, 0L));
        });
        message.set("instructions", top);
        if (innerTold) {
            meta.set("innerInstructions", inner);
        } else {
            meta.putNull("innerInstructions");
        }
        return result.toString();
    }

    private void tokenBalance(ArrayNode to, int index, Token token, long amount) {
        ObjectNode balance = to.addObject().put("accountIndex", index).put("mint", token.mint());
        if (owners) {
            balance.put("owner", token.owner());
        }
        balance.putObject("uiTokenAmount")
                .put("amount", Long.toString(amount))
                .put("decimals", 6)
                .putNull("uiAmount");
    }

    DecodedTransaction decode() {
        return Recorded.decode(json());
    }

    /** As far as it is understood before anybody looks for trades. */
    Scene scene() {
        RawTransaction raw = Recorded.raw(json());
        List<Instruction> tree = InstructionTree.of(raw);
        List<Op> ops = Economics.ops(tree);
        TokenAccounts accounts = TokenAccounts.of(raw, ops);
        return new Scene(raw, tree, accounts, FlowBuilder.build(raw, accounts, ops, tree), KnownAddresses.shipped());
    }
}
