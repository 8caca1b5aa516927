package io.coalscan.rpc.node;

/** Told about a call that a node takes its time with. Runs on the timer: short tasks only. */
public interface Watcher {
    Watcher NOBODY = new Watcher() {
        @Override
        public void overdue() {}

        @Override
        public void stuck() {}
    };

    /** The call was sent, and an answer should have come by now. */
    void overdue();

    /** The call was not sent, and the node will not take it at once: it is slow, or its limits are met. */
    void stuck();
}
