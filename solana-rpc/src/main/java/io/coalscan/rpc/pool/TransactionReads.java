package io.coalscan.rpc.pool;

import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.method.Transactions;
import io.coalscan.rpc.method.Transactions.Encoding;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TransactionRead;
import java.util.Collection;
import java.util.LinkedHashSet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many transactions, each on its own: what goes wrong with one says nothing of the others. */
final class TransactionReads {
    /** Calls of one read that wait or are under way at a time: enough to fill every batch, and a bound on memory. */
    private static final int AT_A_TIME = 512;

    private final Caller caller;
    private final TransactionDecoder decoder;
    private volatile Encoding encoding = Encoding.BASE64;

    TransactionReads(Caller caller, TransactionDecoder decoder) {
        this.caller = caller;
        this.decoder = decoder;
    }

    Flux<TransactionRead> of(Collection<String> signatures, ReadScope scope) {
        return Flux.fromIterable(new LinkedHashSet<>(signatures))
                .flatMap(signature -> one(signature, scope), AT_A_TIME);
    }

    private Mono<TransactionRead> one(String signature, ReadScope scope) {
        return Mono.defer(() -> read(signature, encoding, scope))
                .onErrorResume(ReadException.Refused.class, refused -> inTheOtherForm(signature, refused, scope))
                .defaultIfEmpty(new TransactionRead.Missing(signature))
                .onErrorResume(
                        ReadException.class,
                        failure -> Mono.just(new TransactionRead.Unread(signature, reason(failure))));
    }

    /** Some nodes refuse base64; what works for one transaction is used for the next ones. */
    private Mono<TransactionRead> inTheOtherForm(String signature, ReadException refused, ReadScope scope) {
        if (encoding == Encoding.JSON) {
            return Mono.error(refused);
        }
        return read(signature, Encoding.JSON, scope).doOnNext(_ -> encoding = Encoding.JSON);
    }

    private Mono<TransactionRead> read(String signature, Encoding form, ReadScope scope) {
        return caller.call(Transactions.one(signature, form, decoder), scope);
    }

    private static String reason(ReadException failure) {
        String message = failure.getMessage();
        return message == null ? "not read" : message;
    }
}
