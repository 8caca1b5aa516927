package io.coalscan.scan.read;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.List;

/**
 * Which page of a list.
 *
 * @param page from 1
 * @param limit 1 to 100
 */
record Paging(int page, int limit) {
    static final int MOST = 100;

    Paging {
        if (page < 1 || limit < 1 || limit > MOST) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "page: from 1; limit: 1 to " + MOST);
        }
    }

    record Pagination(int page, int limit, int total, int totalPages) {}

    <T> List<T> of(List<T> all) {
        return all.stream().skip((page - 1L) * limit).limit(limit).toList();
    }

    Pagination in(int total) {
        return new Pagination(page, limit, total, (total + limit - 1) / limit);
    }
}
