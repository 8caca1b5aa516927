package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;

/** Told about one subscription over one connection. Runs on the connection's thread: short tasks only. */
interface Listener {
    /** From now on the node tells. */
    void begun();

    void told(Notice.Told notice);

    /** Nothing more will come. */
    void ended(End why);
}
