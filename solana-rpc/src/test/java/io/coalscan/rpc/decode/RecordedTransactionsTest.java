package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

class RecordedTransactionsTest {

    @Test
    void readsEveryRecordedTransaction() {
        List<Path> files = Recorded.transactions();
        assertThat(files).hasSizeGreaterThan(200);
        for (Path file : files) {
            DecodedTransaction decoded = Recorded.decode(Recorded.text(file));
            assertThat(decoded.signature()).as(file.toString()).isNotBlank();
            assertThat(decoded.failed() && !decoded.movements().isEmpty())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void readsAWholeBlockWithTheBlocksSlotAndTime() {
        Path file = Recorded.root().resolve("blocks").resolve("getBlock-254170887.json");
        var decoder = new StreamingTransactionDecoder();
        List<DecodedTransaction> decoded = new ArrayList<>();
        try (JsonParser parser = Recorded.MAPPER.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "transactions".equals(parser.currentName())) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        decoded.add(decoder.decode(parser, 254_170_887, 1_710_441_678L));
                    }
                }
            }
        }
        assertThat(decoded)
                .hasSizeGreaterThan(500)
                .allMatch(d -> d.slot() == 254_170_887 && d.time() == 1_710_441_678_000L);
        assertThat(decoded.stream().flatMap(d -> d.movements().stream()))
                .anyMatch(m -> m.side() == Side.BUY)
                .anyMatch(m -> m.side() == Side.SELL);
    }

    @Test
    void tellsTheSameInEveryEncoding() {
        int compared = 0;
        for (Path file : Recorded.transactions()) {
            JsonNode answer = Recorded.json(file);
            JsonNode result = answer.has("result") ? answer.get("result") : answer;
            JsonNode message = result.path("transaction").path("message");
            if (message.path("header").isObject()
                    && message.get("accountKeys").get(0).isString()) {
                DecodedTransaction told = Recorded.decode(result.toString());
                assertThat(Recorded.decode(Encodings.wire(result, false)))
                        .as(file + " base64")
                        .isEqualTo(told);
                assertThat(Recorded.decode(Encodings.wire(result, true)))
                        .as(file + " base58")
                        .isEqualTo(told);
                assertThat(Recorded.decode(Encodings.parsed(result)))
                        .as(file + " parsed")
                        .isEqualTo(told);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** SOL and stable coins also move as prices, so that a route's ends need not show as movements of their own. */
    @Test
    void movementsOfASignerAddUpToItsChange() {
        for (Path file : Recorded.transactions()) {
            DecodedTransaction decoded = Recorded.decode(Recorded.text(file));
            Map<String, BigInteger> sums = new HashMap<>();
            for (Movement m : decoded.movements()) {
                if (m.mint() != null && m.amount() != null) {
                    boolean out = m.side() == Side.SELL || m.side() == Side.TRANSFER_OUT;
                    sums.merge(m.owner() + m.mint(), out ? m.amount().negate() : m.amount(), BigInteger::add);
                }
            }
            for (TokenBalance balance : decoded.balances()) {
                if (!decoded.failed() && decoded.signedBy(balance.owner()) && !Programs.isQuote(balance.mint())) {
                    assertThat(sums.getOrDefault(balance.owner() + balance.mint(), BigInteger.ZERO))
                            .as(file + " " + balance)
                            .isEqualTo(balance.delta());
                }
            }
        }
    }

    /** What owners gain or lose together is what was minted, burned, or withheld by Token-2022. */
    @Test
    void tokensAreConserved() {
        for (Path file : Recorded.transactions()) {
            DecodedTransaction decoded = Recorded.decode(Recorded.text(file));
            if (decoded.failed()) {
                continue;
            }
            Map<String, BigInteger> sums = new HashMap<>();
            decoded.balances().forEach(balance -> sums.merge(balance.mint(), balance.delta(), BigInteger::add));
            for (Flow flow : flows(file).flows()) {
                switch (flow.kind()) {
                    case MINT -> sums.merge(flow.mint(), flow.received().negate(), BigInteger::add);
                    case BURN -> sums.merge(flow.mint(), flow.sent(), BigInteger::add);
                    case TOKEN -> sums.merge(flow.mint(), flow.sent().subtract(flow.received()), BigInteger::add);
                    case NATIVE, DEPOSIT, UNWRAPPED, DIRECT -> {}
                }
            }
            sums.remove(Programs.WRAPPED_SOL);
            sums.forEach((mint, sum) -> assertThat(sum).as(file + " " + mint).isEqualTo(BigInteger.ZERO));
        }
    }

    private static Flows flows(Path file) {
        try (JsonParser parser = Recorded.MAPPER.createParser(file.toFile())) {
            parser.nextToken();
            RawTransaction raw = new TransactionReader(parser).read();
            List<Instruction> tree = InstructionTree.of(raw);
            List<Op> ops = Economics.ops(tree);
            return FlowBuilder.build(raw, TokenAccounts.of(raw, ops), ops, tree);
        }
    }
}
