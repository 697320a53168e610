package io.orgraph.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The servers that there are to compare, each built on first use; what is missing is said and left out. */
final class PeerCatalog {
    /** As README recommends for Orgraph; the same for each server that is a JVM: what differs is then the server. */
    static final List<String> MEMORY =
            List.of("-XX:+UseSerialGC", "-XX:NewRatio=1", "-XX:SurvivorRatio=3", "-XX:+UseTransparentHugePages");

    private final PeersOptions options;
    private final PeerTools tools;
    private final PeerBuilds builds;
    private final Path scratch;
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    PeerCatalog(PeersOptions options, PeerTools tools, Path scratch) {
        this.options = options;
        this.tools = tools;
        this.builds = new PeerBuilds(tools);
        this.scratch = scratch;
    }

    /** Those that were asked for and can be started. */
    List<Peer> peers() {
        List<Peer> peers = new ArrayList<>();
        for (String name : options.peers()) {
            try {
                peers.add(peer(name));
            } catch (PeerTools.Missing missing) {
                leftOut.put(name, missing.getMessage());
            }
        }
        return peers;
    }

    /** Why a server that was asked for is not compared. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    private Peer peer(String name) {
        return switch (name) {
            case "orgraph" -> new Peer(name, "Orgraph", Peer.Kind.GRAPH, this::orgraph);
            case "mercurius" -> mercurius(name);
            case "spring" -> spring(name);
            case "passthrough" -> passThrough(name);
            case "nginx" -> nginx(name);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private List<String> orgraph(int port, URI upstream) {
        List<String> own = new ArrayList<>(heap());
        if (!options.transport().equals(PeersOptions.NIO)) {
            // A jar from before this setting is to be compared too.
            own.add("-Dorgraph.http.transport=" + options.transport());
        }
        own.addAll(options.orgraph());
        return new OrgraphCommand(tools.java(), own, Facade.jar()).of(port, upstream);
    }

    private Peer mercurius(String name) {
        Path folder = builds.npm(name);
        String server = folder.resolve("server.mjs").toString();
        return new Peer(
                name,
                "Mercurius with graphql-jit, 2 workers",
                Peer.Kind.PLAIN,
                (port, upstream) -> List.of("node", server, Integer.toString(port), upstream.toString()));
    }

    private Peer spring(String name) {
        Path built = PeerTools.BUILT.resolve(name);
        builds.maven(name, built.resolve("spring.jar"), "package");
        List<String> program = List.of("-jar", built.resolve("spring.jar").toString());
        return new Peer(name, "Spring for GraphQL", Peer.Kind.PLAIN, (port, upstream) -> java(port, upstream, program));
    }

    private Peer passThrough(String name) {
        Path built = PeerTools.BUILT.resolve(name);
        Path stack = built.resolve("stack.jar");
        StackJar.write(Facade.jar(), stack);
        Path program = built.resolve("classes/io/orgraph/bench/passthrough/PassThrough.class");
        builds.maven(name, program, "compile", "-Dstack=" + stack.toAbsolutePath());
        List<String> arguments = List.of(
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dmicronaut.netty.event-loops.default.transport=" + options.transport(),
                "-Dmicronaut.netty.event-loops.parent.transport=" + options.transport(),
                "-cp",
                built.resolve("classes") + File.pathSeparator + stack,
                "io.orgraph.bench.passthrough.PassThrough");
        return new Peer(
                name,
                "Pass-through by Orgraph's HTTP stack",
                Peer.Kind.REST,
                (port, upstream) -> java(port, upstream, arguments));
    }

    private List<String> java(int port, URI upstream, List<String> program) {
        List<String> command = new ArrayList<>(List.of(tools.java()));
        command.addAll(heap());
        command.addAll(List.of("-Dpeer.port=" + port, "-Dpeer.upstream=" + upstream));
        command.addAll(program);
        return command;
    }

    private List<String> heap() {
        List<String> heap = new ArrayList<>(List.of("-Xmx" + options.heap()));
        heap.addAll(MEMORY);
        return heap;
    }

    private Peer nginx(String name) {
        tools.need("nginx", "-v");
        return new Peer(name, "nginx alone, proxy_pass", Peer.Kind.REST, this::nginx);
    }

    private List<String> nginx(int port, URI upstream) {
        Path configuration = scratch.resolve("nginx.conf").toAbsolutePath();
        try {
            String template = Files.readString(PeerTools.SOURCES.resolve("nginx.conf"));
            Files.writeString(
                    configuration,
                    template.replace("$folder", scratch.toAbsolutePath().toString())
                            .replace("$upstream", upstream.getAuthority())
                            .replace("$port", Integer.toString(port)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.of("nginx", "-p", scratch.toAbsolutePath() + "/", "-c", configuration.toString());
    }
}
