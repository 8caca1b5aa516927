package io.coalscan.scan;

import io.coalscan.model.Acquisition;
import io.coalscan.model.event.OwnerLedger;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** An owner's ledger with some components changed. */
public final class LedgerCopy {
    private final OwnerLedger original;
    private final Map<String, Object> changes = new HashMap<>();

    private LedgerCopy(OwnerLedger original) {
        this.original = original;
    }

    public static LedgerCopy of(OwnerLedger original) {
        return new LedgerCopy(original);
    }

    public LedgerCopy first(Acquisition first) {
        return with("firstAcquisition", first);
    }

    public LedgerCopy with(String component, Object value) {
        changes.put(component, value);
        return this;
    }

    public OwnerLedger build() {
        return RecordCopy.of(original, changes);
    }

    /** Copies records by their components. */
    public static final class RecordCopy {
        private RecordCopy() {}

        @SuppressWarnings("unchecked")
        public static <R extends Record> R of(R original, Map<String, Object> changes) {
            var components = original.getClass().getRecordComponents();
            try {
                var types = Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new);
                var values = new Object[components.length];
                for (int i = 0; i < components.length; i++) {
                    var name = components[i].getName();
                    values[i] = changes.containsKey(name)
                            ? changes.get(name)
                            : components[i].getAccessor().invoke(original);
                }
                return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
