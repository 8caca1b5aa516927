package io.coalscan.gateway.edge;

import io.coalscan.service.web.RequestId;

/** The order of what happens to a call: it has an id, then a line in the log, then its caller's permission, then its limits, then its path and its key, whether there is maintenance, and its body. */
final class EdgeOrder {
    static final int ACCESS_LOG = RequestId.ORDER + 10;
    static final int CORS = RequestId.ORDER + 20;
    static final int LIMIT = RequestId.ORDER + 30;
    static final int PATH = RequestId.ORDER + 35;
    static final int KEYS = RequestId.ORDER + 40;
    static final int MAINTENANCE = RequestId.ORDER + 45;
    static final int BODY = RequestId.ORDER + 50;
    static final int REFRESH = RequestId.ORDER + 60;
    static final int KEEPER = RequestId.ORDER + 70;

    private EdgeOrder() {}
}
