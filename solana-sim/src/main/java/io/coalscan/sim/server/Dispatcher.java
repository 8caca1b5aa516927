package io.coalscan.sim.server;

import io.coalscan.sim.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;

/** Turns a request into the body of its answer. */
final class Dispatcher {
    private static final byte[] HEAD = "{\"jsonrpc\":\"2.0\",\"result\":".getBytes(StandardCharsets.UTF_8);

    private final ChainView chain;
    private final TransactionCache transactions;
    private final Methods methods;
    private final DoubleSupplier chance;

    Dispatcher(ChainView chain, TransactionCache transactions, Methods methods, DoubleSupplier chance) {
        this.chain = chain;
        this.transactions = transactions;
        this.methods = methods;
        this.chance = chance;
    }

    byte[] answer(RpcRequest request, Faults faults, long tip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        if (!request.batch()) {
            member(out, request.members().getFirst(), faults, tip);
            return out.toByteArray();
        }
        out.write('[');
        for (int i = 0; i < request.members().size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            member(out, request.members().get(i), faults, tip);
        }
        out.write(']');
        return out.toByteArray();
    }

    private void member(ByteArrayOutputStream out, RpcRequest.Member member, Faults faults, long tip) {
        String id = faults.body() == Faults.Body.WRONG_IDS ? "987654321" : member.id();
        try {
            byte[] result = run(member, faults, tip);
            out.writeBytes(HEAD);
            out.writeBytes(result);
            out.writeBytes((",\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8));
        } catch (RpcException e) {
            out.writeBytes(error(e, id));
        }
    }

    private byte[] run(RpcRequest.Member member, Faults faults, long tip) {
        String name = member.method();
        if (!member.valid() || name == null) {
            throw new RpcException(RpcException.INVALID_REQUEST, "Invalid request");
        }
        Methods.Entry entry = methods.find(name);
        if (entry == null || faults.refused().get(name) == Faults.Refusal.NO_SUCH_METHOD) {
            throw new RpcException(RpcException.NO_SUCH_METHOD, "Method not found");
        }
        if (faults.refused().get(name) == Faults.Refusal.EXCLUDED) {
            throw new RpcException(
                    RpcException.EXCLUDED_FROM_INDEX,
                    "this RPC method is unavailable: excluded from account secondary indexes");
        }
        if (faults.errorRate() > 0 && chance.getAsDouble() < faults.errorRate()) {
            throw new RpcException(RpcException.INTERNAL, "Internal error");
        }
        Params params = new Params(member.params(), entry.optionsAt());
        return entry.method().answer(new Call(params, chain, tip, transactions));
    }

    static byte[] error(RpcException error, String id) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("jsonrpc", "2.0");
            out.writeName("error");
            out.writeStartObject();
            out.writeNumberProperty("code", error.code());
            out.writeStringProperty("message", error.getMessage());
            if (error.contextSlot() != null) {
                out.writeName("data");
                out.writeStartObject();
                out.writeNumberProperty("contextSlot", error.contextSlot());
                out.writeEndObject();
            }
            out.writeEndObject();
            out.writeName("id");
            out.writeRawValue(id);
            out.writeEndObject();
        });
    }
}
