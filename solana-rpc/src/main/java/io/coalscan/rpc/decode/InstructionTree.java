package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the calls of a transaction in execution order and finds who called whom. */
final class InstructionTree {
    /** Programs that do what their caller wants; never a venue. */
    private static final Set<String> CORE = Set.of(
            Programs.SYSTEM,
            Programs.TOKEN,
            Programs.TOKEN_2022,
            Programs.ASSOCIATED_TOKEN,
            Programs.COMPUTE_BUDGET,
            Programs.STAKE,
            Programs.VOTE,
            Programs.METADATA,
            "AddressLookupTab1e1111111111111111111111111",
            "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr",
            "Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo");
    /** Checked before execution: they make no line in the log. */
    private static final Set<String> SILENT = Set.of(
            "Ed25519SigVerify111111111111111111111111111",
            "KeccakSecp256k11111111111111111111111111111",
            "Secp256r1SigVerify1111111111111111111111111");

    private final RawTransaction raw;
    private final List<RawInstruction> flat = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();

    private InstructionTree(RawTransaction raw) {
        this.raw = raw;
    }

    static boolean isCore(String program) {
        return CORE.contains(program);
    }

    static List<Instruction> of(RawTransaction raw) {
        return new InstructionTree(raw).build();
    }

    private List<Instruction> build() {
        for (int i = 0; i < raw.top.size(); i++) {
            int top = flat.size();
            add(raw.top.get(i), top);
            for (RawInstruction inner : raw.inner.getOrDefault(i, List.of())) {
                add(inner, top);
            }
        }
        int[] depths = depths();
        int[] last = new int[depths.length];
        for (int i = depths.length - 1; i >= 0; i--) {
            last[i] = i;
            for (int next = i + 1; next < depths.length && depths[next] > depths[i]; next = last[next] + 1) {
                last[i] = last[next];
            }
        }
        List<Instruction> tree = new ArrayList<>(flat.size());
        for (int i = 0; i < depths.length; i++) {
            int parent = i - 1;
            while (parent >= 0 && depths[parent] >= depths[i]) {
                parent--;
            }
            tree.add(new Instruction(i, tops.get(i), parent, last[i], programs.get(i), flat.get(i), raw.keys));
        }
        return tree;
    }

    private void add(RawInstruction instruction, int top) {
        flat.add(instruction);
        tops.add(top);
        programs.add(instruction.program != null ? instruction.program : raw.keys.at(instruction.programIndex));
    }

    private int[] depths() {
        int[] told = new int[flat.size()];
        boolean complete = true;
        for (int i = 0; i < told.length; i++) {
            boolean top = tops.get(i) == i;
            told[i] = top ? 1 : flat.get(i).height;
            complete &= top || told[i] > 1 && told[i] <= told[i - 1] + 1;
        }
        if (complete) {
            return told;
        }
        int[] logged = logged();
        return logged.length > 0 ? logged : guessed();
    }

    /** Nodes of before 2023 do not tell depths; the log does, while it is not cut. */
    private int[] logged() {
        int[] depths = new int[flat.size()];
        int line = 0;
        for (int i = 0; i < depths.length; i++) {
            boolean top = tops.get(i) == i;
            if (SILENT.contains(programs.get(i))) {
                depths[i] = top ? 1 : 2;
                continue;
            }
            if (line == raw.loggedDepths.size()) {
                return new int[0];
            }
            depths[i] = raw.loggedDepths.get(line++);
            if ((depths[i] == 1) != top || (i > 0 && depths[i] > depths[i - 1] + 1)) {
                return new int[0];
            }
        }
        return line == raw.loggedDepths.size() ? depths : new int[0];
    }

    /** Without depth and log: a core program was called by the latest other program. */
    private int[] guessed() {
        int[] depths = new int[flat.size()];
        boolean inside = false;
        for (int i = 0; i < depths.length; i++) {
            if (tops.get(i) == i) {
                depths[i] = 1;
                inside = false;
            } else if (isCore(programs.get(i))) {
                depths[i] = inside ? 3 : 2;
            } else {
                depths[i] = 2;
                inside = true;
            }
        }
        return depths;
    }
}
