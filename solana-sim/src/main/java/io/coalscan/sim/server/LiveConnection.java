package io.coalscan.sim.server;

import io.coalscan.sim.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonGenerator;

/** The subscriptions of one connection. The same one asked for twice has one number, and ends when it is ended once. Thread-safe. */
final class LiveConnection {
    private final ChainView chain;
    private final LongSupplier tip;
    private final Map<Long, Open> open = new LinkedHashMap<>();
    private long numbers;

    /** @param tip the newest confirmed slot of now */
    LiveConnection(ChainView chain, LongSupplier tip) {
        this.chain = chain;
        this.tip = tip;
    }

    private static final class Open {
        private final Subscription subscription;
        private final String asked;
        private long told;

        Open(Subscription subscription, String asked, long told) {
            this.subscription = subscription;
            this.asked = asked;
            this.told = told;
        }
    }

    /** The answer to one request. */
    synchronized String answer(String text, Faults faults) {
        RpcRequest request = RpcRequest.read(text.getBytes(StandardCharsets.UTF_8));
        if (request == null || request.batch()) {
            return text(Dispatcher.error(new RpcException(RpcException.PARSE, "Parse error"), "null"));
        }
        RpcRequest.Member member = request.members().getFirst();
        try {
            String result = result(member, faults);
            return "{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":" + member.id() + "}";
        } catch (RpcException refused) {
            return text(Dispatcher.error(refused, member.id()));
        }
    }

    private String result(RpcRequest.Member member, Faults faults) {
        String method = member.method();
        if (!member.valid() || method == null) {
            throw new RpcException(RpcException.INVALID_REQUEST, "Invalid request");
        }
        if (method.endsWith("Unsubscribe")) {
            return ended(member.params().path(0).asLong(-1));
        }
        Subscription wanted = faults.refused().containsKey(method) ? null : Subscription.of(method, member.params());
        if (wanted == null) {
            throw new RpcException(RpcException.NO_SUCH_METHOD, "Method not found");
        }
        return Long.toString(number(wanted, method + member.params()));
    }

    private String ended(long number) {
        if (open.remove(number) == null) {
            throw RpcException.invalid("Invalid subscription id.");
        }
        return "true";
    }

    private long number(Subscription wanted, String asked) {
        for (Map.Entry<Long, Open> each : open.entrySet()) {
            if (each.getValue().asked.equals(asked)) {
                return each.getKey();
            }
        }
        open.put(++numbers, new Open(wanted, asked, wanted.newest(tip.getAsLong())));
        return numbers;
    }

    /** What happened since this was asked last. */
    synchronized List<String> notices() {
        long now = tip.getAsLong();
        List<String> notices = new ArrayList<>();
        open.forEach((number, each) -> {
            long upTo = each.subscription.newest(now);
            if (upTo > each.told) {
                each.subscription
                        .between(chain, each.told, upTo)
                        .forEach(content -> notices.add(notice(each.subscription, number, content)));
                each.told = upTo;
            }
        });
        return notices;
    }

    private static String notice(Subscription subscription, long number, Consumer<JsonGenerator> content) {
        return text(Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("jsonrpc", "2.0");
            out.writeStringProperty("method", subscription.notification());
            out.writeName("params");
            out.writeStartObject();
            out.writeName("result");
            content.accept(out);
            out.writeNumberProperty("subscription", number);
            out.writeEndObject();
            out.writeEndObject();
        }));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
