package io.coalscan.holder.scan;

/**
 * How the scan's node calls are shared. This service keeps a quarter for itself, of which it normally needs about ten calls; what is left when the
 * owners are known goes to the histories. A wallet costs 3 calls at most (signatures, oldest transaction, its share of a funder's signatures) and
 * gets up to 30 % for that; all else goes to the ledger, whose transactions are never enough.
 *
 * @param ledger node calls that pnl-service may make
 * @param wallet node calls that wallet-service may make
 */
record CallShares(int ledger, int wallet) {
    private static final double WALLET_SHARE = 0.3;
    private static final int CALLS_PER_WALLET = 3;
    private static final int OWN_MINIMUM = 20;

    /** Calls that this service may make in a scan. */
    static int own(int callBudget) {
        return Math.min(callBudget, Math.max(OWN_MINIMUM, callBudget / 4));
    }

    /**
     * @param callBudget of the whole scan
     * @param spent calls made so far
     * @param reserved calls that this service will still make
     * @param affordable calls that the nodes' limits allow until the parts are due
     */
    static CallShares of(int callBudget, int spent, int reserved, int affordable, int candidates) {
        int left = Math.max(0, Math.min(callBudget - spent, affordable) - reserved);
        int wallet = Math.min((int) (left * WALLET_SHARE), candidates * CALLS_PER_WALLET);
        return new CallShares(left - wallet, wallet);
    }
}
