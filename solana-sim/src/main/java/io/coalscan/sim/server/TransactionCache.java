package io.coalscan.sim.server;

import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.TxId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rendered transactions, the least recently read ones dropped beyond a number of bytes. */
public final class TransactionCache {
    private final long limit;
    private final TransactionJson json;
    private final Map<Key, byte[]> rendered = new LinkedHashMap<>(256, 0.75f, true);
    private long size;

    private record Key(TxId id, Encoding encoding) {}

    public TransactionCache(ChainView chain, long limitBytes) {
        this.limit = limitBytes;
        this.json = new TransactionJson(chain.signatures());
    }

    byte[] render(Transaction transaction, Encoding encoding) {
        Key key = new Key(transaction.id(), encoding);
        synchronized (rendered) {
            byte[] known = rendered.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] bytes = json.render(transaction, encoding);
        keep(key, bytes);
        return bytes;
    }

    private void keep(Key key, byte[] bytes) {
        synchronized (rendered) {
            if (rendered.put(key, bytes) == null) {
                size += bytes.length;
            }
            var oldest = rendered.entrySet().iterator();
            while (size > limit && oldest.hasNext()) {
                size -= oldest.next().getValue().length;
                oldest.remove();
            }
        }
    }

    long size() {
        synchronized (rendered) {
            return size;
        }
    }
}
