package io.coalscan.gateway.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the edge keeps what may not be lost. A role that reaches the schema {@code gateway} alone is enough.
 *
 * @param connections held at most: nothing that a caller does takes one
 */
@ConfigurationProperties("coalscan.gateway.db")
public record DatabaseSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("5432") int port,
        @DefaultValue("coalscan") String name,
        @DefaultValue("coalscan") String user,
        @DefaultValue("coalscan") String password,
        @DefaultValue("4") int connections) {

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?connectTimeout=2&socketTimeout=30".formatted(host, port, name);
    }

    /** Secrets stay out of whatever prints settings. */
    @Override
    public String toString() {
        return "DatabaseSettings[host=%s, port=%d, name=%s, user=%s]".formatted(host, port, name, user);
    }
}
