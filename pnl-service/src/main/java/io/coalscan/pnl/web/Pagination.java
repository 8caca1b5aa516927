package io.coalscan.pnl.web;

/** The PRD's form of a page. */
record Pagination(int page, int limit, long total, long totalPages) {
    static Pagination of(int page, int limit, long total) {
        return new Pagination(page, limit, total, Math.ceilDiv(total, limit));
    }
}
