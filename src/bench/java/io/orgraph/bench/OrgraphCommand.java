package io.orgraph.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Orgraph is started beside others: as in production, but for the limits that would turn a benchmark away.
 *
 * @param options of the JVM, and settings as {@code -D…}
 */
record OrgraphCommand(String java, List<String> options, Path jar) {

    List<String> of(int port, URI upstream) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        String source = "orgraph.sources." + Facade.SOURCE + ".";
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("micronaut.server.port", port);
        settings.put("endpoints.prometheus.enabled", true);
        settings.put("orgraph.limits.rate", 0);
        settings.put("orgraph.limits.caller-share", 100);
        settings.put(source + "kind", "transactionlink");
        settings.put(source + "url", upstream);
        settings.put(source + "max-concurrent-calls", 256);
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
