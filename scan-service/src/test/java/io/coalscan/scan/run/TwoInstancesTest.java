package io.coalscan.scan.run;

import io.coalscan.scan.ScanService;
import io.coalscan.scan.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two instances over the same stores, the same events and the same clock. */
abstract class TwoInstancesTest extends ServiceTest {
    ScanService other;

    @BeforeAll
    void startAnother() {
        other = service.another(postgres, redis.url(), settings());
    }

    @AfterAll
    void stopAnother() {
        other.close();
    }
}
