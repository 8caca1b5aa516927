package io.coalscan.local.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The fleet of docker-compose.yml. Closing it removes its containers and what they kept. It may be closed while it starts: what is being made then is made to
 * its end first, or some of it would stay behind.
 */
public final class ComposeFleet implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final ComposeProject project;
    private final Docker docker;

    /** There is nothing of it yet. */
    public ComposeFleet(ComposeProject project) {
        this.project = project;
        this.docker = project.docker();
    }

    /**
     * Returns when all containers say that they are ready; removes them when one does not.
     *
     * @param twice services of which there are to be two instances
     */
    public synchronized void start(Collection<String> twice) {
        var up = new ArrayList<>(List.of("up", "--detach", "--wait", "--no-build", "--quiet-pull"));
        twice.forEach(service -> up.addAll(List.of("--scale", service + "=2")));
        try {
            project.compose(up.toArray(String[]::new));
        } catch (RuntimeException e) {
            e.addSuppressed(new IllegalStateException(
                    docker.tried(project.composed("logs", "--tail", "20")).output()));
            close();
            throw e;
        }
    }

    /** Ids of a service's containers, whether they run or not. */
    public List<String> instances(String service) {
        return project.compose("ps", "--all", "--quiet", service)
                .lines()
                .sorted()
                .toList();
    }

    /** The sum of an instance's samples of a metric whose labels contain this. */
    public double metric(String instance, String name, String label) {
        var sample = Pattern.compile(Pattern.quote(name) + "(?:\\{(.*)})? (\\S+)");
        return scrape(instance)
                .lines()
                .map(sample::matcher)
                .filter(line -> line.matches() && String.valueOf(line.group(1)).contains(label))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .sum();
    }

    /** Lines of an instance's log that contain the text. */
    public long linesLogged(String instance, String text) {
        return docker.run(List.of("logs", instance))
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    /** What all containers have said. */
    public String logs() {
        return docker.tried(project.composed("logs", "--no-color", "--timestamps"))
                .output();
    }

    /** Returns when the instances say that they are ready; throws when they do not within the time. */
    public void awaitReady(Collection<String> instances, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (var instance : instances) {
            while (!isReady(instance)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(instance + " is not ready after " + atMost);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private boolean isReady(String instance) {
        return docker.run(List.of("inspect", "--format", "{{.State.Health.Status}}", instance))
                .equals("healthy");
    }

    /** Takes the network from an instance: nothing that is sent to it is answered, not even refused. */
    public void cut(String instance) {
        docker.run(List.of("network", "disconnect", project.network(), instance));
    }

    /**
     * After {@link #cut}; the instance may have another address then.
     *
     * @param service the name that others know it by
     */
    public void join(String instance, String service) {
        docker.run(List.of("network", "connect", "--alias", service, project.network(), instance));
    }

    /** By the instance's own shell: nothing but the edge is reached from outside. */
    private String scrape(String instance) {
        return docker.run(List.of(
                "exec",
                instance,
                "bash",
                "-c",
                "exec 3<> /dev/tcp/127.0.0.1/$HEALTH_PORT;"
                        + " printf 'GET /actuator/prometheus HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; cat <&3"));
    }

    /** Bytes that came to an instance by the network. */
    public long received(String instance) {
        return docker.run(List.of("exec", instance, "cat", "/proc/net/dev"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("eth"))
                .mapToLong(line -> Long.parseLong(line.split("[:\\s]+")[1]))
                .sum();
    }

    @Override
    public synchronized void close() {
        var paused = project.compose("ps", "--quiet", "--status", "paused");
        // what is paused would not hear that it is to end
        paused.lines().forEach(instance -> docker.tried(List.of("unpause", instance)));
        project.compose("down", "--volumes", "--timeout", "1");
    }
}
