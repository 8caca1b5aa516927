package io.coalscan.scan.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places points so that linked ones lie together: a spring layout (Fruchterman and Reingold, 1991) from a fixed start, so the same graph always looks the
 * same. At most some hundred points.
 */
final class GraphLayout {
    private static final int ROUNDS = 120;
    private static final double SPACING = 40;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double GRAVITY = 0.02;

    private final double[] x;
    private final double[] y;
    private final int[][] lines;

    private GraphLayout(int points, int[][] lines) {
        this.x = new double[points];
        this.y = new double[points];
        this.lines = lines;
        for (int i = 0; i < points; i++) {
            double radius = SPACING * Math.sqrt(i + 0.5);
            x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
            y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
    }

    record Point(double x, double y) {
        static final Point ORIGIN = new Point(0, 0);
    }

    static Map<String, Point> of(List<String> names, List<BundleGraph.Edge> edges) {
        var index = new HashMap<String, Integer>();
        names.forEach(name -> index.put(name, index.size()));
        int[][] lines = edges.stream()
                .filter(edge -> index.containsKey(edge.source()) && index.containsKey(edge.target()))
                .map(edge -> new int[] {index.get(edge.source()), index.get(edge.target())})
                .toArray(int[][]::new);
        var layout = new GraphLayout(names.size(), lines);
        for (int round = 0; round < ROUNDS; round++) {
            layout.step(SPACING * (1 - round / (double) ROUNDS));
        }
        var points = new LinkedHashMap<String, Point>();
        for (int i = 0; i < names.size(); i++) {
            points.put(names.get(i), layout.point(i));
        }
        return points;
    }

    private Point point(int i) {
        return new Point(Math.round(x[i] * 100) / 100.0, Math.round(y[i] * 100) / 100.0);
    }

    /** @param heat how far a point may move */
    private void step(double heat) {
        double[] dx = new double[x.length];
        double[] dy = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                pull(i, j, -SPACING * SPACING / distance(i, j), dx, dy);
            }
            dx[i] -= GRAVITY * x[i];
            dy[i] -= GRAVITY * y[i];
        }
        for (int[] line : lines) {
            double distance = distance(line[0], line[1]);
            pull(line[0], line[1], distance * distance / SPACING, dx, dy);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            double moved = Math.min(length, heat) / length;
            x[i] += dx[i] * moved;
            y[i] += dy[i] * moved;
        }
    }

    /** Moves both towards each other by that force, away from each other when it is negative. */
    private void pull(int i, int j, double force, double[] dx, double[] dy) {
        double distance = distance(i, j);
        double towardsX = (x[j] - x[i]) / distance * force;
        double towardsY = (y[j] - y[i]) / distance * force;
        dx[i] += towardsX;
        dy[i] += towardsY;
        dx[j] -= towardsX;
        dy[j] -= towardsY;
    }

    private double distance(int i, int j) {
        return Math.max(0.01, Math.hypot(x[i] - x[j], y[i] - y[j]));
    }
}
