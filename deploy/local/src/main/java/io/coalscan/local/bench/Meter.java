package io.coalscan.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a fleet whose services all run apart has used up: from its data folder, from Linux, from PostgreSQL and from the services' own metrics. */
final class Meter {
    /** This process: no part of a fleet, but of what the machine does. */
    static final String OUTSIDE = "simulated node and callers";

    static final List<String> SERVICES = List.of("gateway", "scan", "holder", "pnl", "wallet", "bundle");
    private static final Pattern MANAGEMENT = Pattern.compile("management-port=(\\d+)");
    private static final Pattern WORK =
            Pattern.compile("coalscan_event_work_seconds_(count|sum)\\{.*event=\"([^\"]+)\".*} (\\S+)");
    private static final String SIZES = """
            select n.nspname, sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('scan', 'holder', 'pnl', 'wallet') group by 1 order by 1""";
    private static final String LOGGED = "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn";

    private final Path data;
    private final long fleet;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param data folder of the fleet
     * @param fleet its main process, where Kafka runs
     */
    Meter(Path data, long fleet) {
        this.data = data;
        this.fleet = fleet;
    }

    Expense read() throws Exception {
        var schemas = new TreeMap<String, Long>();
        long written = database(schemas);
        return new Expense(System.nanoTime(), processor(), topics(), schemas, written, work());
    }

    private Map<String, Long> processor() throws IOException {
        var millis = new LinkedHashMap<String, Long>();
        for (var service : SERVICES) {
            millis.put(service, ProcessorTime.of(pid(service)));
        }
        millis.put("PostgreSQL", ProcessorTime.withChildren(firstNumber(data.resolve("postgres/postmaster.pid"))));
        millis.put("Kafka", ProcessorTime.of(fleet));
        millis.put("Redis", ProcessorTime.of(pid("redis")));
        millis.put(OUTSIDE, ProcessorTime.of(ProcessHandle.current().pid()));
        return millis;
    }

    /** Resident bytes of each service, pages that they share with others counted once. */
    Map<String, Long> memory() throws IOException {
        var bytes = new LinkedHashMap<String, Long>();
        for (var service : SERVICES) {
            ProcessHandle.of(pid(service)).ifPresent(process -> bytes.put(service, Footprint.of(process)));
        }
        return bytes;
    }

    /** Bytes as they came from producers: compressed, with what the log adds to each batch. */
    private Map<String, Long> topics() throws IOException {
        var bytes = new TreeMap<String, Long>();
        try (var partitions = Files.newDirectoryStream(data.resolve("kafka"), "coalscan.*-*")) {
            for (var partition : partitions) {
                var name = partition.getFileName().toString();
                try (var segments = Files.newDirectoryStream(partition, "*.log")) {
                    for (var segment : segments) {
                        bytes.merge(name.substring(0, name.lastIndexOf('-')), Files.size(segment), Long::sum);
                    }
                }
            }
        }
        return bytes;
    }

    private long database(Map<String, Long> schemas) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var url = "jdbc:postgresql://localhost:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(SIZES)) {
                while (rows.next()) {
                    schemas.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (var row = statement.executeQuery(LOGGED)) {
                row.next();
                return row.getBigDecimal(1).longValueExact();
            }
        }
    }

    private Map<String, Expense.Work> work() throws IOException, InterruptedException {
        var work = new TreeMap<String, Expense.Work>();
        for (var service : SERVICES) {
            var metrics = URI.create("http://localhost:" + managementPort(service) + "/actuator/prometheus");
            var lines = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body();
            lines.map(WORK::matcher).filter(Matcher::matches).forEach(found -> {
                double value = Double.parseDouble(found.group(3));
                boolean counted = found.group(1).equals("count");
                var part = new Expense.Work(counted ? (long) value : 0, counted ? 0 : value);
                work.merge(
                        service + " " + found.group(2),
                        part,
                        (one, other) ->
                                new Expense.Work(one.records() + other.records(), one.seconds() + other.seconds()));
            });
        }
        return work;
    }

    /** Services take free ports and are told them on their command line. */
    private String managementPort(String service) throws IOException {
        var command = Files.readString(Path.of("/proc", Long.toString(pid(service)), "cmdline"));
        var port = MANAGEMENT.matcher(command);
        if (!port.find()) {
            throw new IllegalStateException(service + " was not told a management port");
        }
        return port.group(1);
    }

    private long pid(String name) throws IOException {
        return firstNumber(data.resolve(name + ".pid"));
    }

    private static long firstNumber(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
}
