package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.program.SystemProgram;
import io.coalscan.sim.program.TokenProgram;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What jsonParsed says of an instruction, read from its bytes.
 *
 * @param program the name that nodes give the program
 * @param type null for a memo, whose info is its text
 */
record ParsedInstruction(String program, @Nullable String type, Object info) {

    /** @return null when nodes do not know the program or instruction */
    static @Nullable ParsedInstruction of(Instruction instruction) {
        Address program = instruction.program();
        if (program.equals(KnownPrograms.SYSTEM)) {
            return system(instruction);
        }
        if (KnownPrograms.isToken(program)) {
            return token(instruction);
        }
        if (program.equals(KnownPrograms.ASSOCIATED_TOKEN)) {
            Map<String, Object> info =
                    accounts(instruction, "source", "account", "wallet", "mint", "systemProgram", "tokenProgram");
            return new ParsedInstruction("spl-associated-token-account", "createIdempotent", info);
        }
        if (program.equals(KnownPrograms.MEMO)) {
            return new ParsedInstruction("spl-memo", null, new String(instruction.data(), StandardCharsets.UTF_8));
        }
        return null;
    }

    private static @Nullable ParsedInstruction system(Instruction instruction) {
        ByteBuffer data = data(instruction);
        return switch (data.getInt()) {
            case SystemProgram.TRANSFER -> {
                Map<String, Object> info = accounts(instruction, "source", "destination");
                info.put("lamports", data.getLong());
                yield new ParsedInstruction("system", "transfer", info);
            }
            case SystemProgram.CREATE_ACCOUNT -> {
                Map<String, Object> info = accounts(instruction, "source", "newAccount");
                info.put("lamports", data.getLong());
                info.put("space", data.getLong());
                info.put("owner", address(data));
                yield new ParsedInstruction("system", "createAccount", info);
            }
            default -> null;
        };
    }

    private static @Nullable ParsedInstruction token(Instruction instruction) {
        ByteBuffer data = data(instruction);
        return switch (data.get()) {
            case TokenProgram.TRANSFER ->
                token(
                        "transfer",
                        amount(accounts(instruction, "source", "destination", "authority"), data),
                        instruction);
            case TokenProgram.TRANSFER_CHECKED -> {
                Map<String, Object> info = accounts(instruction, "source", "mint", "destination", "authority");
                long amount = data.getLong();
                int decimals = data.get();
                Map<String, Object> tokens = new LinkedHashMap<>();
                tokens.put("amount", Long.toString(amount));
                tokens.put("decimals", decimals);
                tokens.put("uiAmount", new BigDecimal(Json.plain(amount, decimals)));
                tokens.put("uiAmountString", Json.plain(amount, decimals));
                info.put("tokenAmount", tokens);
                yield token("transferChecked", info, instruction);
            }
            case TokenProgram.MINT_TO ->
                token("mintTo", amount(accounts(instruction, "mint", "account", "mintAuthority"), data), instruction);
            case TokenProgram.BURN ->
                token("burn", amount(accounts(instruction, "account", "mint", "authority"), data), instruction);
            case TokenProgram.CLOSE_ACCOUNT ->
                token("closeAccount", accounts(instruction, "account", "destination", "owner"), instruction);
            case TokenProgram.SYNC_NATIVE -> token("syncNative", accounts(instruction, "account"), instruction);
            case TokenProgram.INITIALIZE_IMMUTABLE_OWNER ->
                token("initializeImmutableOwner", accounts(instruction, "account"), instruction);
            case TokenProgram.ACCOUNT_DATA_SIZE -> {
                Map<String, Object> info = accounts(instruction, "mint");
                info.put("extensionTypes", List.of("immutableOwner"));
                yield token("getAccountDataSize", info, instruction);
            }
            case TokenProgram.INITIALIZE_ACCOUNT_3 -> {
                Map<String, Object> info = accounts(instruction, "account", "mint");
                info.put("owner", address(data));
                yield token("initializeAccount3", info, instruction);
            }
            case TokenProgram.INITIALIZE_MINT_2 -> {
                Map<String, Object> info = accounts(instruction, "mint");
                info.put("decimals", (int) data.get());
                info.put("mintAuthority", address(data));
                yield token("initializeMint2", info, instruction);
            }
            case TokenProgram.SET_AUTHORITY -> {
                Map<String, Object> info = accounts(instruction, "mint", "authority");
                info.put("authorityType", "mintTokens");
                yield token("setAuthority", info, instruction);
            }
            default -> null;
        };
    }

    private static ParsedInstruction token(String type, Map<String, Object> info, Instruction instruction) {
        boolean classic = instruction.program().equals(KnownPrograms.TOKEN);
        return new ParsedInstruction(classic ? "spl-token" : "spl-token-2022", type, info);
    }

    private static Map<String, Object> amount(Map<String, Object> info, ByteBuffer data) {
        info.put("amount", Long.toString(data.getLong()));
        return info;
    }

    private static Map<String, Object> accounts(Instruction instruction, String... names) {
        Map<String, Object> info = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            info.put(names[i], instruction.accounts().get(i).address().base58());
        }
        return info;
    }

    private static ByteBuffer data(Instruction instruction) {
        return ByteBuffer.wrap(instruction.data()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String address(ByteBuffer data) {
        byte[] bytes = new byte[Address.LENGTH];
        data.get(bytes);
        return Address.of(bytes).base58();
    }
}
