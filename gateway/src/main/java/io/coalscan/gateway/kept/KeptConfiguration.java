package io.coalscan.gateway.kept;

import io.coalscan.gateway.redis.RedisLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeptConfiguration {
    private static final int BYTES = 16 * 1024 * 1024;
    /** Where scan-service tells its instances of changes; progress alone begins with a plus. */
    private static final String CHANNEL = "coalscan:scan-changed";

    @Bean
    KeptAnswers keptAnswers(RedisLink redis) {
        var answers = new KeptAnswers(BYTES, System::nanoTime);
        redis.listen(CHANNEL, message -> {
            if (!message.startsWith("+")) {
                answers.clear();
            }
        });
        return answers;
    }
}
