package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.service.testing.TestKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** On a thread of its own, because a read of what a process prints cannot be interrupted. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledProcessTest {
    private static final int CONSUMERS = 8;

    /** With the shortest lock that a broker can be told to allow. */
    private static final EventsProperties BRIEF = new EventsProperties(
            1,
            (short) 1,
            Duration.ofHours(1),
            Duration.ofHours(1),
            64,
            Duration.ofMillis(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(300),
            Duration.ofSeconds(5));

    private final List<Process> victims = new ArrayList<>();

    @Test
    void theRecordOfKilledProcessesComesToAnotherHoweverManyConsumersEachHad() throws Throwable {
        var partBy = new ArrayList<Long>();
        var handler = new TestHandler<ScanRequested>(ScanRequested.class, 1, event -> {
            partBy.add(event.head().times().partBy());
            return Mono.empty();
        });
        var scan = handler.expect();
        var times = ScanTimes.from(System.currentTimeMillis() - 10_000);
        send("killed", scan, times);
        for (int kills = 0; kills < 2; kills++) {
            var victim = start("killed", scan, "sit");
            awaitTaken(victim, scan);
            victim.destroyForcibly().waitFor();
        }

        try (var _ = TestInstance.of("killed", handler)) {
            eventually(() -> assertThat(handler.seen).containsExactly(scan));
        }

        assertThat(partBy)
                .singleElement()
                .satisfies(it -> assertThat(it).isGreaterThanOrEqualTo(times.partBy() + 10_000));
    }

    @Test
    void theRecordOfAHungProcessComesToAnotherWhenItsLockHasRunOut() throws Throwable {
        var handler = new TestHandler<ScanRequested>(ScanRequested.class, 1, _ -> Mono.empty());
        var scan = handler.expect();
        send("hung", scan, ScanTimes.from(System.currentTimeMillis()));
        var victim = start("hung", scan, "hang");
        awaitTaken(victim, scan);
        signal("STOP", victim);

        try (var _ = TestInstance.of("hung", handler, BRIEF)) {
            eventually(() -> assertThat(handler.seen).containsExactly(scan));
        }
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aRecordThatEveryProcessDiesOfEndsInTheDeadLetterTopic() throws Throwable {
        var handler = new TestHandler<ScanRequested>(ScanRequested.class, 1, _ -> Mono.empty());
        var scan = handler.expect();
        send("dying", scan, ScanTimes.from(System.currentTimeMillis()));
        for (int deaths = 0; deaths < Attempts.LAST; deaths++) {
            var victim = start("dying", scan, "die");
            awaitTaken(victim, scan);
            assertThat(victim.waitFor()).isEqualTo(Victim.DEAD);
        }

        try (var dead = DeadLetterReader.of(EventTopics.topicOf(ScanRequested.class));
                var instance = TestInstance.of("dying", handler)) {
            var letter = dead.await(scan.toString());

            assertThat(DeadLetterReader.header(letter, DeadLetters.GROUP)).isEqualTo("dying.scan.requested");
            assertThat(DeadLetterReader.header(letter, Attempts.NUMBER)).isEqualTo("4");
            assertThat(DeadLetterReader.header(letter, DeadLetters.CAUSE)).contains("ended before it was done");
            // what other tests left in the topic may die with it
            eventually(() -> assertThat(instance.count("dead")).isPositive());
            assertThat(dead.all(scan.toString())).hasSize(1);
            assertThat(handler.seen).isEmpty();
        }
    }

    private static void send(String service, UUID scan, ScanTimes times) throws Exception {
        var group = ShareGroup.of(service, ScanRequested.class);
        new BrokerSetup(TestInstance.connection(), TestInstance.PROPERTIES).apply(List.of(group.id()));
        try (var producer = new EventProducer(TestInstance.connection())) {
            var head = TestInstance.head(ScanRequested.class, scan, times);
            new KafkaEventSender(producer)
                    .send(new ScanRequested(head, 50, 500))
                    .block();
        }
    }

    /** What a victim logs stands between. */
    private static void awaitTaken(Process victim, UUID scan) throws Exception {
        var printed = victim.inputReader();
        var line = printed.readLine();
        while (line != null && !line.equals("took " + scan)) {
            line = printed.readLine();
        }
        assertThat(line).isNotNull();
    }

    private Process start(String service, UUID scan, String end) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var victim = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        TestKafka.bootstrapServers(),
                        service,
                        scan.toString(),
                        end)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        victims.add(victim);
        return victim;
    }

    @AfterEach
    void endVictims() {
        victims.forEach(Process::destroyForcibly);
    }

    /** An instance that takes one record and sits on it, or dies of it. */
    static final class Victim {
        static final int DEAD = 99;

        public static void main(String[] arguments) throws InterruptedException {
            var handler = new TestHandler<ScanRequested>(ScanRequested.class, CONSUMERS, event -> {
                System.out.println("took " + event.head().scanId());
                if (arguments[3].equals("die")) {
                    Runtime.getRuntime().halt(DEAD);
                }
                return Mono.never();
            });
            handler.expect(UUID.fromString(arguments[2]));
            var properties = arguments[3].equals("hang") ? BRIEF : TestInstance.PROPERTIES;
            try (var _ = TestInstance.on(arguments[0], arguments[1], handler, properties)) {
                Thread.currentThread().join();
            }
        }
    }
}
