package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who called whom: as the node tells it, else as the log does, else as it usually is. The calls of two top-level instructions are a to e and f to g; c, e
 * and g are a token program's.
 */
class InstructionTreeTest {
    private static final String TOLD = "1223212";
    private static final String LOGGED = "1233212";
    private static final String BY_NODE = "a(b c(d) e) f(g)";
    private static final String BY_LOG = "a(b(c d) e) f(g)";
    private static final String GUESSED = "a(b(c) d(e)) f(g)";
    private static final String SILENT = "Ed25519SigVerify111111111111111111111111111";

    @Test
    void isAsTheNodeTells() {
        assertThat(tree(TOLD, LOGGED)).isEqualTo(BY_NODE);
        assertThat(tree(TOLD, "")).isEqualTo(BY_NODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023212", "1203212", "1220212", "1123212", "1323212", "1224212", "1223210"})
    void isAsTheLogTellsWhereTheNodesDepthsAreNone(String told) {
        assertThat(tree(told, LOGGED)).isEqualTo(BY_LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "123321", "12332122", "1133212", "2233212", "1333212", "1235212", "1233222", "1233211"})
    void isGuessedWhereTheLogIsCutOrContradictsItself(String logged) {
        assertThat(tree("1000010", logged)).isEqualTo(GUESSED);
    }

    @Test
    void knowsWhatMakesNoLineInTheLog() {
        var raw = new RawTransaction();
        raw.top.add(call(SILENT, 0));
        raw.top.add(call("a", 0));
        raw.inner.put(1, List.of(call(SILENT, 0), call("b", 0), call("c", 0)));
        raw.loggedDepths.addAll(List.of(1, 2, 3));

        assertThat(InstructionTree.of(raw)).extracting(Instruction::parent).containsExactly(-1, -1, 1, 1, 3);
    }

    @Test
    void tellsToWhichTopLevelInstructionACallBelongs() {
        assertThat(InstructionTree.of(raw(TOLD, "")))
                .extracting(Instruction::top)
                .containsExactly(0, 0, 0, 0, 0, 5, 5);
    }

    private static String tree(String told, String logged) {
        var tree = InstructionTree.of(raw(told, logged));
        return children(tree, -1, tree.size() - 1);
    }

    private static String children(List<Instruction> tree, int parent, int last) {
        var children = new ArrayList<String>();
        for (int child = parent + 1; child <= last; child = tree.get(child).last() + 1) {
            assertThat(tree.get(child).parent()).isEqualTo(parent);
            String inside = children(tree, child, tree.get(child).last());
            children.add((char) ('a' + child) + (inside.isEmpty() ? "" : "(" + inside + ")"));
        }
        return String.join(" ", children);
    }

    private static RawTransaction raw(String told, String logged) {
        var raw = new RawTransaction();
        var calls = new ArrayList<RawInstruction>();
        for (int i = 0; i < told.length(); i++) {
            boolean core = "ceg".indexOf('a' + i) >= 0;
            calls.add(call(core ? Programs.TOKEN : "program " + i, told.charAt(i) - '0'));
        }
        raw.top.add(calls.get(0));
        raw.top.add(calls.get(5));
        raw.inner.put(0, calls.subList(1, 5));
        raw.inner.put(1, calls.subList(6, 7));
        logged.chars().forEach(depth -> raw.loggedDepths.add(depth - '0'));
        return raw;
    }

    private static RawInstruction call(String program, int height) {
        var call = new RawInstruction();
        call.program = program;
        call.height = height;
        return call;
    }
}
