package io.coalscan.local.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints costs as they stand in docs/scaling.md: a row per thing used, a column per measured point. */
final class CostTables {
    private CostTables() {}

    static void print(Expense idle, List<CostPoint> points) {
        head("scans", points);
        row("scans a minute", "%.0f", points, CostPoint::scansAMinute);
        row("median answer, ms", "%.0f", points, CostPoint::medianMillis);
        row("partial", "%.0f", points, CostPoint::partial);
        row("node calls a scan", "%.0f", points, point -> point.perScan(point.calls()));
        row("requests to the node a scan", "%.1f", points, point -> point.perScan(point.roundTrips()));
        processor(idle, points);
        work(points);
        stored(points);
    }

    /** Idle costs are part of what scans are charged with: the model in docs/scaling.md tells them apart by the slope. */
    private static void processor(Expense idle, List<CostPoint> points) {
        System.out.println();
        head("CPU ms a scan (idle: CPU ms a second)", points);
        for (var process : idle.processor().keySet()) {
            double whileIdle = idle.processor().getOrDefault(process, 0L) / idle.seconds();
            row(
                    String.format(Locale.ROOT, "%s (idle %.0f)", process, whileIdle),
                    "%.0f",
                    points,
                    point -> point.perScan(point.expense().processor().getOrDefault(process, 0L)));
        }
        row("all of the fleet", "%.0f", points, point -> point.perScan(ofFleet(point.expense())));
        row("cores used by the fleet", "%.2f", points, point -> ofFleet(point.expense()) / 1e3 / point.took());
    }

    private static void work(List<CostPoint> points) {
        System.out.println();
        head("seconds of one consumer per record", points);
        for (var handler : points.getLast().expense().work().keySet()) {
            row(handler, "%.3f", points, point -> {
                var work = point.expense().work().getOrDefault(handler, Expense.Work.NONE);
                return work.records() == 0 ? 0 : work.seconds() / work.records();
            });
        }
    }

    private static void stored(List<CostPoint> points) {
        System.out.println();
        head("bytes a scan", points);
        for (var topic : points.getLast().expense().topics().keySet()) {
            if (!topic.endsWith(".dlt")) {
                row(
                        "topic " + topic,
                        "%,.0f",
                        points,
                        point -> point.perScan(point.expense().topics().getOrDefault(topic, 0L)));
            }
        }
        for (var schema : points.getLast().expense().schemas().keySet()) {
            row(
                    "tables and indexes of " + schema,
                    "%,.0f",
                    points,
                    point -> point.perScan(point.expense().schemas().getOrDefault(schema, 0L)));
        }
        row(
                "PostgreSQL's log",
                "%,.0f",
                points,
                point -> point.perScan(point.expense().written()));
    }

    private static double ofFleet(Expense expense) {
        return expense.processor().entrySet().stream()
                .filter(process -> !process.getKey().equals(Meter.OUTSIDE))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void head(String name, List<CostPoint> points) {
        System.out.print("| " + name + " |");
        points.forEach(point -> System.out.print(" " + point.atOnce() + " at once |"));
        System.out.println();
        System.out.println("|---|" + "---:|".repeat(points.size()));
    }

    private static void row(String name, String format, List<CostPoint> points, ToDoubleFunction<CostPoint> figure) {
        System.out.print("| " + name + " |");
        points.forEach(point -> System.out.printf(Locale.ROOT, " " + format + " |", figure.applyAsDouble(point)));
        System.out.println();
    }
}
