package io.coalscan.scan.read;

import io.coalscan.model.api.Holder;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.Comparator;
import java.util.function.Function;

/** Orders of holders. What is unknown comes last both ways; ties by rank. */
final class HolderOrder {
    private HolderOrder() {}

    /** @throws CoalScanException INVALID_REQUEST for a field or an order that there is not */
    static Comparator<Holder> of(String sortBy, String sortOrder) {
        boolean descending = switch (sortOrder) {
            case "desc" -> true;
            case "asc" -> false;
            default -> throw new CoalScanException(ErrorCode.INVALID_REQUEST, "sortOrder: asc or desc");
        };
        return switch (sortBy) {
            case "supplyPercentage" -> by(Holder::supplyPercentage, descending);
            case "holdDuration" -> by(Holder::holdDuration, descending);
            case "soldPercentage" -> by(Holder::soldPercentage, descending);
            case "connectedWalletsCount" ->
                by(holder -> holder.connectedWallets().size(), descending);
            default -> throw new CoalScanException(ErrorCode.INVALID_REQUEST, "sortBy: no such field");
        };
    }

    private static <T extends Comparable<T>> Comparator<Holder> by(Function<Holder, T> field, boolean descending) {
        Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(field, Comparator.nullsLast(order)).thenComparing(Holder::rank);
    }
}
