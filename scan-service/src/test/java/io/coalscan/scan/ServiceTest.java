package io.coalscan.scan;

import io.coalscan.service.testing.TestPostgres;
import io.coalscan.service.testing.TestRedis;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One instance for all tests of a class; each test takes a mint of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceTest {
    protected TestRedis redis;
    protected TestPostgres postgres;
    protected ScanService service;
    private static int mints = 40_000;

    @BeforeAll
    void startService() {
        redis = TestRedis.start();
        postgres = TestPostgres.empty();
        service = ScanService.start(postgres, redis.url(), settings());
    }

    @AfterAll
    void stopService() {
        service.close();
        redis.close();
    }

    /** What the test's instances are told besides where their stores are. */
    protected Map<String, Object> settings() {
        return Map.of();
    }

    protected static synchronized String newMint() {
        return Samples.address(mints++);
    }
}
