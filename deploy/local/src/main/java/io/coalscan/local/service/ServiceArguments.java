package io.coalscan.local.service;

import java.util.HashMap;
import java.util.Map;

/** Settings of one service as command line arguments, which win over its own settings file. */
final class ServiceArguments {
    private ServiceArguments() {}

    /** @param settings common to all services */
    static String[] of(FleetService service, Map<String, String> settings, int port, int managementPort) {
        var all = new HashMap<>(settings);
        var prefix = "coalscan." + service.shortName() + ".";
        all.put(prefix + "port", Integer.toString(port));
        all.put(prefix + "management-port", Integer.toString(managementPort));
        all.put("management.server.address", "127.0.0.1");
        if (service != FleetService.GATEWAY) {
            all.put("server.address", "127.0.0.1");
        }
        return all.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .sorted()
                .toArray(String[]::new);
    }
}
