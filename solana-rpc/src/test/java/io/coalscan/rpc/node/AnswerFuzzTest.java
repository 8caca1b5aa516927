package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.fuzz.Mutations;
import io.coalscan.rpc.method.Accounts;
import io.coalscan.rpc.method.Blocks;
import io.coalscan.rpc.method.History;
import io.coalscan.rpc.method.IndexedAccounts;
import io.coalscan.rpc.method.LargestAccounts;
import io.coalscan.rpc.method.OwnedAccounts;
import io.coalscan.rpc.method.OwnedAssets;
import io.coalscan.rpc.method.PagedAccounts;
import io.coalscan.rpc.method.Signatures;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.method.TokenAccountLists;
import io.coalscan.rpc.method.Transactions;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Spoilt answers to every method: a call is answered, or fails with a verdict, and nothing else happens. */
class AnswerFuzzTest {
    private static final StreamingTransactionDecoder DECODER = new StreamingTransactionDecoder();
    private static final String KEY = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    private static final String TRANSACTION =
            "{'slot':5,'blockTime':1700000000,'meta':{'err':null,'fee':5000,'preBalances':[9000,0],'postBalances':[3000,1000],'preTokenBalances':[],'postTokenBalances':[],'logMessages':['Program"
                    + " log: a'],'innerInstructions':[]},"
                    + "'transaction':{'signatures':['sig'],'message':{'header':{'numRequiredSignatures':1,'numReadonlySignedAccounts':0,"
                    + "'numReadonlyUnsignedAccounts':1},'accountKeys':['" + KEY
                    + "','11111111111111111111111111111111'],"
                    + "'recentBlockhash':'11111111111111111111111111111111','instructions':[{'programIdIndex':1,'accounts':[0,0],"
                    + "'data':'3Bxs4h24hBtQy9rw'}]}}}";
    private static final String ACCOUNT = "{'data':['"
            + Base64.getEncoder().encodeToString(new byte[165])
            + "','base64'],'executable':false,'lamports':2039280,'owner':'" + KEY
            + "','rentEpoch':18446744073709551615,'space':165}";
    private static final String HISTORY_LINE =
            "{'signature':'sig','slot':5,'err':null,'memo':null,'blockTime':1700000000,'confirmationStatus':'finalized'}";
    private static final String SLICE = Base64.getEncoder().encodeToString(slice());

    private record Sample(RpcCall<?> call, String result) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(Slots.newest(1), "345678901"),
            new Sample(Accounts.one(KEY, 1), "{'context':{'apiVersion':'3','slot':9},'value':" + ACCOUNT + "}"),
            new Sample(Accounts.several(List.of(KEY, "b"), 1), "{'context':{'slot':9},'value':[" + ACCOUNT + ",null]}"),
            new Sample(Signatures.of(KEY, SignaturePage.newest(), 1), "[" + HISTORY_LINE + "," + HISTORY_LINE + "]"),
            new Sample(Transactions.one("sig", Transactions.Encoding.JSON, DECODER), TRANSACTION),
            new Sample(
                    History.of(KEY, new HistoryQuery(true, 100, null, true), 1, DECODER),
                    "{'data':[" + TRANSACTION + "," + TRANSACTION + "],'paginationToken':'5:1'}"),
            new Sample(Blocks.height(5), "{'blockHeight':4,'blockTime':1700000000,'blockhash':'h','parentSlot':3}"),
            new Sample(
                    TokenAccountLists.ofMint(KEY, TokenAccountLists.TOKEN_PROGRAM, 1),
                    "{'context':{'slot':9},'value':[{'pubkey':'" + KEY + "','account':{'data':['" + SLICE
                            + "','base64'],'lamports':1}}]}"),
            new Sample(
                    PagedAccounts.ofMint(KEY, TokenAccountLists.TOKEN_PROGRAM, null, 1),
                    "{'context':{'slot':9},'value':{'accounts':[{'pubkey':'" + KEY + "','account':{'data':['" + SLICE
                            + "','base64'],'lamports':1}}],'paginationKey':'k','totalResults':1}}"),
            new Sample(
                    IndexedAccounts.ofMint(KEY, 1),
                    "{'total':1,'limit':1000,'page':1,'last_indexed_slot':9,'token_accounts':[{'address':'a','owner':'o',"
                            + "'mint':'m','amount':7}]}"),
            new Sample(
                    OwnedAssets.of(KEY, 1),
                    "{'total':1,'limit':1000,'page':1,'last_indexed_slot':9,'items':[{'interface':'FungibleToken','id':'"
                            + KEY
                            + "','content':{'metadata':{'name':'Coal','symbol':'COAL'}},'ownership':{'owner':'" + KEY
                            + "'},'token_info':{'symbol':'COAL','balance':7,'decimals':6,'token_program':'" + KEY
                            + "','associated_token_address':'a'}}]}"),
            new Sample(
                    OwnedAccounts.of(KEY, KEY, 1),
                    "{'context':{'slot':9},'value':[{'pubkey':'a','account':{'data':{'program':'spl-token','parsed':{'type':'account',"
                            + "'info':{'mint':'" + KEY + "','owner':'" + KEY
                            + "','tokenAmount':{'amount':'7','decimals':6}}}},'lamports':1,'owner':'" + KEY + "'}}]}"),
            new Sample(
                    LargestAccounts.ofMint(KEY),
                    "{'context':{'slot':9},'value':[{'address':'a','amount':'7','decimals':6,'uiAmount':0.000007}]}"));
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 200, 200, 400, 403, 410, 413, 429, 500);

    private static byte[] slice() {
        byte[] slice = new byte[40];
        new Random(1).nextBytes(slice);
        return slice;
    }

    @Test
    void unspoiltOnesAreAnswered() {
        for (Sample sample : SAMPLES) {
            assertThat(outcomes(List.of(sample), body(List.of(sample)).getBytes(StandardCharsets.UTF_8), 200))
                    .as(sample.call.method())
                    .containsExactly("answered");
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void alone(@ForAll long seed) {
        Random random = new Random(seed);
        judge(List.of(SAMPLES.get(random.nextInt(SAMPLES.size()))), seed, random);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void inABatch(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int members = 2 + random.nextInt(4); members > 0; members--) {
            samples.add(SAMPLES.get(random.nextInt(SAMPLES.size())));
        }
        judge(samples, seed, random);
    }

    private static void judge(List<Sample> samples, long seed, Random random) {
        byte[] spoilt = Mutations.of(body(samples), seed);
        int status = STATUSES.get(random.nextInt(STATUSES.size()));
        Mutations.bounded(
                spoilt,
                () -> assertThat(outcomes(samples, spoilt, status))
                        .hasSize(samples.size())
                        .allMatch(outcome -> List.of("answered", "absent", "failed", "sent again")
                                .contains(outcome)));
    }

    /** What a node would say, with one error among the answers now and then. */
    private static String body(List<Sample> samples) {
        List<String> members = new ArrayList<>();
        for (Sample sample : samples) {
            members.add("{'jsonrpc':'2.0','result':" + sample.result + ",'id':" + (members.size() + 1) + "}");
        }
        String all = String.join(",", members);
        return (samples.size() == 1 ? all : "[" + all + "]").replace('\'', '"');
    }

    private static List<String> outcomes(List<Sample> samples, byte[] body, int status) {
        List<String> outcomes = new ArrayList<>();
        List<Pending<?>> calls = new ArrayList<>();
        List<Pending<?>> again = new ArrayList<>();
        for (Sample sample : samples) {
            calls.add(pending(sample.call, calls.size() + 1, outcomes));
        }
        HttpAnswer answer = new HttpAnswer(status, null, HttpAnswer.Told.NOTHING, HttpAnswer.Told.NOTHING, body);
        new Settlement(record(), again::addAll, _ -> {}).settle(new Batch(calls), answer);
        again.forEach(_ -> outcomes.add("sent again"));
        return outcomes;
    }

    private static <T> Pending<T> pending(RpcCall<T> call, long id, List<String> outcomes) {
        List<Pending<T>> made = new ArrayList<>();
        AtomicBoolean answered = new AtomicBoolean();
        Mono.<T>create(sink -> made.add(new Pending<>(call, Turn.first(), id, sink)))
                .subscribe(
                        _ -> {
                            answered.set(true);
                            outcomes.add("answered");
                        },
                        failure -> outcomes.add(failure instanceof CallFailed ? "failed" : failure.toString()),
                        () -> {
                            if (!answered.get()) {
                                outcomes.add("absent");
                            }
                        });
        return made.getFirst();
    }

    private static Node.Record record() {
        return new Node.Record(
                new RateLimits(NodeLimits.LEARNED, () -> 0),
                new Bench(() -> 0, Duration.ofMinutes(10)),
                new Pace(Hedging.USUAL, () -> 0),
                new Head(),
                new Inabilities(() -> 0, Duration.ofMinutes(10)),
                new BatchSize(50, () -> 0, Duration.ofMinutes(10)),
                new NodeMetrics("node", java.util.Map.of(), new SimpleMeterRegistry()));
    }
}
