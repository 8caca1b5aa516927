package io.coalscan.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The disks of servers that are to be filled; those of the others are this machine's own. */
final class SmallDisks implements AutoCloseable {
    private final Map<Server, SmallDisk> disks = new EnumMap<>(Server.class);

    /** Whose disk can be filled. */
    enum Server {
        /** An empty database, its log and some more. */
        POSTGRES("postgres", 320),
        /** All events of a rehearsal. */
        KAFKA("kafka", 640);

        private final String folder;
        private final int megabytes;

        Server(String folder, int megabytes) {
            this.folder = folder;
            this.megabytes = megabytes;
        }

        String disturbance() {
            return "disk-" + folder;
        }
    }

    private SmallDisks() {}

    /** Those whose disturbances are wanted, and says which of them cannot be had. */
    static SmallDisks mount(Path data, Predicate<String> wanted) {
        var mounted = new SmallDisks();
        for (var server : Server.values()) {
            if (wanted.test(server.disturbance())) {
                mounted.mount(server, data.resolve(server.folder));
            }
        }
        return mounted;
    }

    private void mount(Server server, Path folder) {
        try {
            disks.put(server, SmallDisk.mount(folder, server.megabytes));
        } catch (SmallDisk.NotAllowed e) {
            System.out.println(server.disturbance() + " is left out: " + e.getMessage());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    Optional<SmallDisk> of(Server server) {
        return Optional.ofNullable(disks.get(server));
    }

    @Override
    public void close() {
        disks.values().forEach(SmallDisk::close);
        disks.clear();
    }
}
