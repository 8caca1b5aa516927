package io.coalscan.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What callers ask the edge, each of them another caller behind a proxy that it trusts; what they are answered is kept. */
final class Questions {
    private static final String CALLER = "caller";
    private static final String STATUS = "status";
    private static final String MILLIS = "millis";
    private static final String CODE = "code";
    private static final int FIRST_ERROR = 400;

    private final Order order;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger callers = new AtomicInteger();

    Questions(Order order) {
        this.order = order;
    }

    HttpProtocolBuilder edge() {
        return http.baseUrl(order.target().url().toString())
                .header("X-Forwarded-For", session -> session.getString(CALLER))
                .acceptEncodingHeader("gzip")
                .acceptLanguageHeader("en")
                .disableCaching()
                .disableWarmUp()
                .shareConnections();
    }

    ChainBuilder read(String question, String path) {
        return asked(question, http(question).get(path));
    }

    ChainBuilder scan(String question, String mint) {
        return asked(
                question,
                http(question)
                        .post("/api/v1/scan")
                        .header("Content-Type", "application/json")
                        .body(StringBody("{\"contractAddress\":\"" + mint + "\"}")));
    }

    /** By a caller who has asked nothing yet. */
    private ChainBuilder asked(String question, HttpRequestActionBuilder request) {
        var checked = request.check(
                        status().saveAs(STATUS), responseTimeInMillis().saveAs(MILLIS))
                .checkIf((response, session) -> response.status().code() >= FIRST_ERROR)
                .then(jsonPath("$.error.code").optional().saveAs(CODE));
        return exec(session -> session.removeAll(STATUS, MILLIS, CODE).set(CALLER, nextCaller()))
                .exec(checked)
                .exec(session -> kept(question, session));
    }

    private String nextCaller() {
        int caller = callers.getAndIncrement();
        return "10.%d.%d.%d".formatted(caller / 62_500 % 250, caller / 250 % 250, 1 + caller % 250);
    }

    private Session kept(String question, Session session) {
        boolean answered = session.contains(STATUS) && session.contains(MILLIS);
        answers.add(new Answer(
                question,
                answered ? code(session) : "no answer",
                answered ? session.getInt(MILLIS) : 0,
                System.currentTimeMillis()));
        return session;
    }

    private static String code(Session session) {
        int status = session.getInt(STATUS);
        if (status < FIRST_ERROR) {
            return "";
        }
        var code = session.getString(CODE);
        return code == null ? Integer.toString(status) : status + " " + code;
    }

    /** Leaves what was answered to who began the simulation. */
    void write() {
        try {
            Files.write(order.answers(), answers.stream().map(Answer::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
