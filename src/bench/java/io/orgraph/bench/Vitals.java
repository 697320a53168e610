package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The resources of a Java process on Linux.
 *
 * @param heapKilobytes used heap right after a garbage collection
 * @param threads number of operating system threads
 * @param sockets number of open sockets, listening ones included
 */
record Vitals(long heapKilobytes, int threads, int sockets) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Collects twice: references queued by the first collection are freed by the second. */
    static Vitals of(long pid) {
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd does not tell how much of the heap is used");
        }
        return new Vitals(Long.parseLong(used.group(1)), threads(pid), sockets(pid));
    }

    /** Resident memory. */
    static long residentKilobytes(long pid) {
        return status(pid, "VmRSS:");
    }

    /** The most memory that was resident so far. */
    static long peakResidentKilobytes(long pid) {
        return status(pid, "VmHWM:");
    }

    private static long status(long pid, String name) {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return status.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int threads(long pid) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return (int) tasks.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return (int) open.filter(Vitals::isSocket).count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String jcmd(long pid, String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(List.of(jcmd, Long.toString(pid), command))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
