package io.coalscan.holder.scan;

/**
 * How the scan's node calls are shared. This service keeps a quarter for itself, of which it normally needs about ten calls; what is left when the
 * owners are known goes to the histories.
 *
 * <p>A candidate's ledger needs about 6 calls (signatures, five transactions). A wallet needs 2 (signatures, oldest transaction), all wallets
 * together 4 more for the funders that they share, and one wallet never uses more than 6. Where all of that is there, the ledger is served whole
 * first, the wallets get what remains of it between those bounds, and the ledger also gets what wallets cannot use. Where the budget is smaller, the wallets get
 * what they need, but no more than half: a beginning costs two calls on either side, and a holder counts as known only with both.
 *
 * <p>Where nodes' limits allow less than that until the parts are due, each may use all that they allow: the pool lets the calls wait and go in the
 * order of {@link io.coalscan.model.ReadingOrder}, which serves the largest holders' calls of both parts before the others'. What is never sent is
 * never counted.
 *
 * @param ledger node calls that pnl-service may make
 * @param wallet node calls that wallet-service may make
 */
record CallShares(int ledger, int wallet) {
    private static final int CALLS_PER_LEDGER = 6;
    private static final int LEAST_PER_WALLET = 2;
    private static final int MOST_PER_WALLET = 6;
    private static final int SHARED_FUNDERS = 4;
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
        int left = Math.max(0, callBudget - spent - reserved);
        int allowed = Math.max(0, affordable - reserved);
        int ledgers = CALLS_PER_LEDGER * candidates;
        int leastForWallets = LEAST_PER_WALLET * candidates + SHARED_FUNDERS;
        int wallet = left < ledgers + leastForWallets
                ? Math.min(leastForWallets, left / 2)
                : Math.min(MOST_PER_WALLET * candidates, Math.max(leastForWallets, left - ledgers));
        return new CallShares(Math.min(left - wallet, allowed), Math.min(wallet, allowed));
    }
}
