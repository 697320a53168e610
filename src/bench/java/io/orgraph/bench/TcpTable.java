package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The TCP connections of this machine, from Linux: shows whether a server still holds one. */
final class TcpTable {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final Set<String> HELD = Set.of("01", "08");

    private TcpTable() {}

    /** The ports of clients whose connection to that server is open or half-closed. */
    static Set<Integer> clientsOf(int serverPort) {
        Set<Integer> clients = new HashSet<>();
        for (Path table : TABLES) {
            for (String line : linesOf(table)) {
                // Number, local address, remote address, state.
                String[] columns = line.strip().split("\\s+", 5);
                if (HELD.contains(columns[3]) && port(columns[1]) == serverPort) {
                    clients.add(port(columns[2]));
                }
            }
        }
        return clients;
    }

    private static List<String> linesOf(Path table) {
        try {
            List<String> lines = Files.exists(table) ? Files.readAllLines(table) : List.of("");
            return lines.subList(1, Math.max(1, lines.size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
