package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goes over every setting that README lists, and sets it wrongly in each way that there is. */
class SettingsWalkTest {
    private static final String HASH = "e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59";
    private static final Map<String, Object> RIGHT = Map.ofEntries(
            Map.entry("orgraph.sources.crm.kind", "transactionlink"),
            Map.entry("orgraph.sources.crm.url", "http://127.0.0.1:9100"),
            Map.entry("orgraph.openid.idp.issuer", "https://id.example"),
            Map.entry("orgraph.openid.idp.client-id", "orgraph"),
            Map.entry("orgraph.openid.idp.client-secret", "secret_CANARY"),
            Map.entry("orgraph.openid.idp.origin", "https://app.example"),
            Map.entry("orgraph.openid.idp.read-groups", "people"),
            Map.entry("orgraph.callers.api-keys.billing.hash", HASH),
            Map.entry("orgraph.callers.jwt.jwks-url", "https://id.example/keys.json"),
            Map.entry("orgraph.callers.jwt.issuer", "https://id.example"),
            Map.entry("orgraph.callers.jwt.audience", "orgraph"));

    /** Any text is right for them, as far as can be told here. */
    private static final Set<String> FREE = Set.of(
            "orgraph.sources.crm.organization-name",
            "orgraph.sources.crm.accept",
            "orgraph.openid.idp.client-id",
            "orgraph.openid.idp.groups-claim",
            "orgraph.openid.idp.read-groups",
            "orgraph.openid.idp.write-groups",
            "orgraph.callers.jwt.issuer",
            "orgraph.callers.jwt.audience",
            "orgraph.callers.jwt.read-scope",
            "orgraph.callers.jwt.write-scope",
            "micronaut.server.host");

    /** Read where no source is configured. */
    private static final String SANDBOX = "orgraph.sandbox.";

    private static final List<String> OUT_OF_RANGE = List.of("-1", "0", "-1s", "101", "2147483647", "65536");

    private final Set<String> settings = ofReadme();

    @Test
    void every_setting_of_ours_stands_in_the_readme_and_the_other_way_round() {
        Set<String> ours = new TreeSet<>(
                Setting.names(new ChosenNames(List.of("crm"), List.of("billing"), List.of("shop"), List.of("idp")))
                        .toList());

        assertThat(settings.stream().filter(name -> name.startsWith(Setting.ROOT)))
                .containsExactlyElementsOf(ours)
                .hasSizeGreaterThan(60);
    }

    @Test
    void a_letter_that_is_missing_is_told_with_the_name_that_was_meant() {
        List<String> missed = walk(settings, (name, misspelt) -> faults(false, Map.of(misspelt, "1")), "property");

        assertThat(missed).isEmpty();
    }

    @Test
    void so_is_one_in_an_environment_variable() {
        List<String> missed = new ArrayList<>();
        for (String name : settings) {
            String variable = Setting.variableOf(name);
            List<String> faults = faults(false, Map.of(), Map.of(misspelt(variable), "1"));
            if (faults.stream().noneMatch(fault -> fault.contains("write " + variable))) {
                missed.add(variable + " " + faults);
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void a_value_of_another_type_is_told_by_the_name_of_its_setting() {
        assertThat(notTold(settings, List.of("no value, s3cret"))).isSubsetOf(FREE);
    }

    /** Texts and flags have no range; of each number, time and size one of these is beyond it. */
    @Test
    void a_value_out_of_range_is_told_by_the_name_of_its_setting() {
        Set<String> unbounded = new TreeSet<>(FREE);
        unbounded.addAll(List.of(
                "orgraph.sources.crm.credential",
                "orgraph.openid.idp.client-secret",
                "orgraph.sandbox.seed",
                "micronaut.server.max-request-size",
                "micronaut.server.netty.max-header-size",
                "micronaut.server.netty.max-initial-line-length",
                "micronaut.server.idle-timeout"));

        assertThat(notTold(settings, OUT_OF_RANGE)).isSubsetOf(unbounded);
    }

    @Test
    void a_setting_that_nothing_reads_would_be_found() {
        assertThat(notTold(Set.of("orgraph.limits.planted"), List.of("no value")))
                .isEmpty(); // unknown, and said so

        assertThat(notTold(Set.of("planted.setting"), List.of("no value"))).containsExactly("planted.setting");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(
                        false,
                        Map.of(
                                "orgraph.limits.depth", "deep",
                                "orgraph.limits.cost", "0",
                                "orgraph.http.headers", "1",
                                "orgraph.sources.crm.url", "ftp://s3cret",
                                "orgraph.sources.crm.call-timeout", "soon",
                                "orgraph.sources.crm.retry-budget", "101",
                                "orgraph.limits.dept", "3")))
                .hasSize(7);
    }

    private List<String> notTold(Set<String> names, List<String> values) {
        return names.stream()
                .filter(name -> values.stream().noneMatch(value -> isTold(name, value)))
                .toList();
    }

    private static boolean isTold(String name, String value) {
        List<String> faults = faults(name.startsWith(SANDBOX), Map.of(name, value));
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault)
                        .doesNotContain("s3cret", "Exception", "\n")
                        .satisfiesAnyOf(
                                it -> assertThat(it).startsWith("Please "),
                                it -> assertThat(it).contains(": please ")));
        return faults.stream().anyMatch(fault -> fault.contains(name));
    }

    private static List<String> walk(Set<String> names, BiFunction<String, String, List<String>> asked, String what) {
        List<String> missed = new ArrayList<>();
        for (String name : names) {
            List<String> faults = asked.apply(name, misspelt(name));
            if (faults.stream().noneMatch(fault -> fault.contains("write " + name))) {
                missed.add(what + " " + name + " " + faults);
            }
        }
        return missed;
    }

    /** Without the last letter but one. */
    private static String misspelt(String name) {
        return name.substring(0, name.length() - 2) + name.substring(name.length() - 1);
    }

    private static List<String> faults(boolean sandboxed, Map<String, Object> more) {
        return faults(sandboxed, more, Map.of());
    }

    private static List<String> faults(boolean sandboxed, Map<String, Object> more, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(RIGHT);
        if (sandboxed) {
            all.keySet().removeIf(name -> name.startsWith(Setting.SOURCES));
        }
        all.putAll(more);
        try (ApplicationContext context = ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(new MapPropertySource("test", all), variables(variables))
                .build()) {
            context.getEnvironment().start();
            return ConfigurationCheck.faults(context.getEnvironment());
        }
    }

    private static PropertySource variables(Map<String, Object> values) {
        return new MapPropertySource("variables", values) {
            @Override
            public PropertyConvention getConvention() {
                return PropertyConvention.ENVIRONMENT_VARIABLE;
            }
        };
    }

    /** The first column of its tables of settings, written out. */
    private static Set<String> ofReadme() {
        Set<String> names = new TreeSet<>();
        String prefix = "";
        for (String line : section()) {
            String cell = line.split("\\|", 3)[1];
            List<String> words = Pattern.compile("`([^`]+)`")
                    .matcher(cell)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            prefix = line.startsWith("| other") ? "" : prefix;
            if (!words.isEmpty() && words.get(0).endsWith(".")) {
                prefix = words.get(0);
                continue;
            }
            String first = "";
            for (String word : words) {
                String name = word.startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + word : prefix + word;
                first = first.isEmpty() ? name : first;
                names.add(name.replace("sources.<name>", "sources.crm")
                        .replace("api-keys.<name>", "api-keys.billing")
                        .replace("front-ends.<name>", "front-ends.shop")
                        .replace("openid.<provider>", "openid.idp"));
            }
        }
        return names;
    }

    private static List<String> section() {
        try {
            String readme = Files.readString(Path.of("README.md"));
            String from = readme.substring(readme.indexOf("\n## Settings"), readme.indexOf("\n## Errors"));
            return Stream.of(from.split("\n"))
                    .filter(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
