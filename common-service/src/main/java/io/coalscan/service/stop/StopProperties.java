package io.coalscan.service.stop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service stops.
 *
 * @param pause from its readiness saying no until it takes no more requests; shorter than {@code spring.lifecycle.timeout-per-shutdown-phase}. None where
 *     nobody asks for the readiness
 */
@ConfigurationProperties("coalscan.stop")
record StopProperties(@DefaultValue("0s") Duration pause) {}
