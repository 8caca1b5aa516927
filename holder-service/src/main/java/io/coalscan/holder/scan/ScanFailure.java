package io.coalscan.holder.scan;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.rpc.read.ReadException;

/** What the scan is told when its holders cannot be read at all. */
final class ScanFailure {
    private ScanFailure() {}

    static PartFailed noToken(EventHead head, String reason) {
        return failed(head, ErrorCode.TOKEN_NOT_FOUND, reason);
    }

    /** Trying the same again from the queue would meet the same nodes: the caller is told now, and may ask again. */
    static PartFailed unread(EventHead head, ReadException failure) {
        return switch (failure) {
            case ReadException.Unavailable unavailable ->
                failed(head, ErrorCode.SERVICE_UNAVAILABLE, "no node answered: " + unavailable.getMessage());
            case ReadException.Unsupported unsupported ->
                failed(head, ErrorCode.SERVICE_UNAVAILABLE, "no node can list holders: " + unsupported.getMessage());
            case ReadException.TooLarge tooLarge ->
                failed(head, ErrorCode.SERVICE_UNAVAILABLE, "no node lists that many: " + tooLarge.getMessage());
            case ReadException.BudgetSpent spent ->
                failed(head, ErrorCode.SERVICE_UNAVAILABLE, "stopped early: " + spent.getMessage());
            case ReadException.Refused refused ->
                failed(head, ErrorCode.INTERNAL_ERROR, "refused by the nodes: " + refused.getMessage());
        };
    }

    private static PartFailed failed(EventHead head, ErrorCode code, String detail) {
        return new PartFailed(head.as(PartFailed.class), ScanPart.HOLDERS, code, detail);
    }
}
