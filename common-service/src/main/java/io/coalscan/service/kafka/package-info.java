/** The Kafka side of {@link io.coalscan.service.event}: topics, share groups, dead letters. Services never see it. */
@NullMarked
package io.coalscan.service.kafka;

import org.jspecify.annotations.NullMarked;
