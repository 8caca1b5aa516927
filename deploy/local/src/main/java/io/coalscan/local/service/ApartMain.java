package io.coalscan.local.service;

import java.io.IOException;
import java.util.Arrays;

/** One service in a JVM of its own, which ends with the fleet that started it, however that ends. */
final class ApartMain {
    private ApartMain() {}

    /** @param arguments the service's short name, then its settings */
    public static void main(String[] arguments) {
        endWithParent();
        var service = FleetService.named(arguments[0]).orElseThrow();
        service.builder().run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** The pipe to the parent closes when the parent is gone, also after kill -9. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever sent
                }
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
            System.exit(0);
        });
    }
}
