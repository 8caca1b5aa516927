package io.coalscan.gateway.guard;

import reactor.netty.http.logging.HttpMessageArgProvider;
import reactor.netty.http.logging.HttpMessageLogFactory;

/** Says in logs of a message no more than what kind it is: the rest was written by a caller. */
final class QuietMessages implements HttpMessageLogFactory {
    @Override
    public String trace(HttpMessageArgProvider message) {
        return kindOf(message);
    }

    @Override
    public String debug(HttpMessageArgProvider message) {
        return kindOf(message);
    }

    @Override
    public String info(HttpMessageArgProvider message) {
        return kindOf(message);
    }

    @Override
    public String warn(HttpMessageArgProvider message) {
        return kindOf(message);
    }

    @Override
    public String error(HttpMessageArgProvider message) {
        return kindOf(message);
    }

    private static String kindOf(HttpMessageArgProvider message) {
        return message.httpMessageType().name();
    }
}
