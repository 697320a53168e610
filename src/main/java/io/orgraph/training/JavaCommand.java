package io.orgraph.training;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Starts the jar with the same JVM and the same JVM options as this process, since a cache fits no others. Settings are not
 * passed on: no source of a deployment is called.
 */
record JavaCommand(Path jar, Path directory) {
    private static final Set<String> KEPT_VARIABLES =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH");
    /** What is about caches, debuggers and logs of the JVM is of this process alone. */
    private static final Pattern OF_THIS_PROCESS =
            Pattern.compile("-X(?:X:[+-]?(?:AOT|SharedArchive|ArchiveClasses|AutoCreateShared|RecordDynamic).*|"
                    + "share:.*|log.*|debug|runjdwp.*|bootclasspath.*)");

    Process start(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(inherited(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(directory.toString()));
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        return builder.redirectErrorStream(true).start();
    }

    /** Of the options that a JVM was started with, those that a cache depends on. */
    static List<String> inherited(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("-X"))
                .filter(option -> !OF_THIS_PROCESS.matcher(option).matches())
                .toList();
    }
}
