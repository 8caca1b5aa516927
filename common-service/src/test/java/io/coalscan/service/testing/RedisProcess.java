package io.coalscan.service.testing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import redis.embedded.RedisServer;

/** A Redis that listens on one port until it is stopped. What it held is lost with it. */
sealed interface RedisProcess {
    static RedisProcess on(int port) {
        return TestServers.inContainers() ? Contained.on(port) : Embedded.on(port);
    }

    void stop();

    record Embedded(RedisServer server) implements RedisProcess {
        static RedisProcess on(int port) {
            try {
                var server = RedisServer.newRedisServer()
                        .port(port)
                        .setting("bind 127.0.0.1")
                        .build();
                server.start();
                return new Embedded(server);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            try {
                server.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Contained(GenericContainer<?> container) implements RedisProcess {
        private static final int INSIDE = 6379;

        static RedisProcess on(int port) {
            var image = TestServers.setting("coalscan.redis.image", "redis:8-alpine");
            var binding = new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), new ExposedPort(INSIDE));
            var container = new GenericContainer<>(DockerImageName.parse(image))
                    .withCommand("redis-server", "--save", "", "--appendonly", "no")
                    .withExposedPorts(INSIDE)
                    .withCreateContainerCmdModifier(
                            command -> command.getHostConfig().withPortBindings(binding))
                    .waitingFor(Wait.forListeningPort());
            container.start();
            return new Contained(container);
        }

        @Override
        public void stop() {
            container.stop();
        }
    }
}
