package io.orgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of the machine that a comparison uses. */
final class PeerTools {
    static final Path SOURCES = Path.of("src", "bench", "peers");
    static final Path BUILT = Path.of("target", "bench");

    private static final Pattern VERSION = Pattern.compile("version \"([^\"]+)\"");

    /** Something that a server needs is not there. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String what) {
            super(what);
        }
    }

    /** The java of {@code JAVA_HOME}, or else the one that runs this. */
    String java() {
        String home = System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home"));
        return Path.of(home, "bin", "java").toString();
    }

    String javaVersion() {
        Matcher version = VERSION.matcher(need(java(), "-version"));
        return version.find() ? version.group(1) : "unknown";
    }

    /** The output of a program that has to be there. */
    String need(String program, String argument) {
        try {
            Process process = new ProcessBuilder(List.of(program, argument))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException absent) {
            throw new Missing(Path.of(program).getFileName() + " is missing");
        }
    }
}
