package io.orgraph.config;

import io.orgraph.metrics.Build;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.training.StartupCache;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs the command that the arguments ask for. Settings among them, such as {@code -micronaut.server.port=8081}, are
 * the framework's.
 */
public final class CommandLine {
    /** The exit code for an unknown argument; EX_USAGE of sysexits.h. */
    public static final int EX_USAGE = 64;

    private static final Pattern PROPERTY =
            Pattern.compile("--?[A-Za-z][\\w-]*(?:\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);
    /** The framework looks for it before it reads arguments, and would ignore it silently. */
    private static final Pattern FILES = Pattern.compile("--?micronaut\\.config\\.files=.*", Pattern.DOTALL);

    private static final String CACHE = "--create-aot-cache";
    private static final Pattern CACHE_IN_FILE = Pattern.compile(CACHE + "=.+", Pattern.DOTALL);

    /** The sandbox shows it more than its usual key. */
    public static final Map<String, String> SANDBOX_SESSION = Map.of(
            "Orgraph-Credential-tours",
            "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION);

    private static final Set<String> COMMANDS = Set.of("--help", "--version", "--check-config", CACHE);
    private static final String HELP = """
            Orgraph: one GraphQL graph over the REST APIs that organizations are administered through

              java [-D<setting>=<value>]... -jar orgraph.jar [-<setting>=<value>]... [command]

              --check-config              read the whole configuration, say what is wrong with it, listen nowhere
              --create-aot-cache[=<file>] start and ask a server with a sandbox, and make a cache for faster starts of
                                          it: orgraph.aot for Java 25 and newer, orgraph.jsa for older ones
              --version                   say the version, the revision and the version of Java
              --help                      say this

            Without a command the server starts. Without a source (orgraph.sources.<name>.kind and .url) a sandbox with
            made-up data stands in for one. Settings may also be environment variables, such as ORGRAPH_SOURCES_CRM_URL,
            and YAML: -Dmicronaut.config.files=orgraph.yml, or MICRONAUT_CONFIG_FILES. README lists them under Settings.

            Exit codes: 0, or 143 after SIGTERM; 64 unknown argument; 78 fault of configuration; 1 anything else
            """;

    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code; 0 also where a server was started, which then runs. */
    public int run(Class<?> main, String... arguments) {
        List<String> unknown = Arrays.stream(arguments)
                .filter(argument ->
                        !isCommand(argument) && !PROPERTY.matcher(argument).matches())
                .toList();
        if (!unknown.isEmpty()) {
            // The argument may hold a secret, so a setting is named without its value.
            err.println("Unknown argument " + unknown.get(0).split("=", 2)[0] + ": see --help");
            return EX_USAGE;
        }
        List<String> asked = Arrays.asList(arguments);
        if (asked.stream().anyMatch(argument -> FILES.matcher(argument).matches())) {
            err.println(
                    "Give micronaut.config.files before -jar, as -Dmicronaut.config.files=…, or as MICRONAUT_CONFIG_FILES");
            return EX_USAGE;
        }
        if (asked.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        if (asked.contains("--version")) {
            out.println("Orgraph " + Build.read());
            return 0;
        }
        List<String> caches = asked.stream().filter(CommandLine::isOfCache).toList();
        return caches.isEmpty() ? launch(main, asked) : createCache(main, caches.get(0));
    }

    private static boolean isCommand(String argument) {
        return COMMANDS.contains(argument) || isOfCache(argument);
    }

    private static boolean isOfCache(String argument) {
        return argument.equals(CACHE) || CACHE_IN_FILE.matcher(argument).matches();
    }

    private int createCache(Class<?> main, String argument) {
        String file = argument.equals(CACHE) ? null : argument.substring(CACHE.length() + 1);
        return new StartupCache(out, err, SANDBOX_SESSION).make(main, file) ? 0 : 1;
    }

    private int launch(Class<?> main, List<String> asked) {
        String[] properties =
                asked.stream().filter(argument -> !isCommand(argument)).toArray(String[]::new);
        if (asked.contains("--check-config")) {
            return report(Launcher.check(properties));
        }
        try {
            Launcher.start(main, properties);
            return 0;
        } catch (Launcher.NotStarted failed) {
            return failed.exitCode();
        }
    }

    private int report(List<String> faults) {
        faults.forEach(out::println);
        if (faults.isEmpty()) {
            out.println("OK: the configuration is valid");
        }
        return faults.isEmpty() ? 0 : Launcher.EX_CONFIG;
    }
}
