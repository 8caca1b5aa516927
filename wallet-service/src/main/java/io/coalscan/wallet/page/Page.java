package io.coalscan.wallet.page;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;

/** Which part of a list a caller wants: pages from 1, of 1 to 100 rows. */
public record Page(int page, int limit) {
    private static final int MOST = 100;
    private static final int LAST = 1_000_000;

    /** The PRD's form of a page. */
    public record Pagination(int page, int limit, long total, long totalPages) {}

    /** @throws CoalScanException when there is no such page */
    public static Page of(int page, int limit) {
        if (page < 1 || page > LAST) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "page out of range");
        }
        return new Page(page, limit(limit));
    }

    /** @throws CoalScanException when it is out of range */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "limit out of range");
        }
        return limit;
    }

    public int offset() {
        return (page - 1) * limit;
    }

    public Pagination of(long total) {
        return new Pagination(page, limit, total, Math.ceilDiv(total, limit));
    }
}
