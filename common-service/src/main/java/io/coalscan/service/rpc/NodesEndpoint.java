package io.coalscan.service.rpc;

import io.coalscan.rpc.node.NodeView;
import io.coalscan.rpc.pool.RpcPool;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** How the nodes are, on the management port. No part of a service's own health: another instance has no better ones. */
@Endpoint(id = "nodes")
final class NodesEndpoint {
    private final RpcPool pool;

    NodesEndpoint(RpcPool pool) {
        this.pool = pool;
    }

    @ReadOperation
    List<NodeView> nodes() {
        return pool.view();
    }
}
