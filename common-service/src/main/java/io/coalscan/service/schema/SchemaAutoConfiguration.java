package io.coalscan.service.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/**
 * Instances that start together on an empty database all make the service's schema, which PostgreSQL lets one of them do and tells the others of as an
 * error ({@code create schema if not exists} included). Those find it there the second time; from then on Flyway's lock lets one after the other go.
 */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
class SchemaAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaAutoConfiguration.class);

    @Bean
    FlywayMigrationStrategy migrationBesideOthers() {
        return SchemaAutoConfiguration::migrate;
    }

    /** What is wrong with the migrations themselves is told by the second try. */
    static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            LOG.info("schema migration=again cause=\"{}\"", failed.getMessage());
            flyway.migrate();
        }
    }
}
