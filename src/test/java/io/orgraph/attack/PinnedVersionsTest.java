package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.micronaut.core.version.VersionUtils;
import io.netty.util.Version;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each version that is pinned has its reason in CONTRIBUTING.md, and none with a known hole is on the class path. */
class PinnedVersionsTest {
    private static final Pattern PROPERTY = Pattern.compile("<([a-z.-]+)\\.version>([^<]+)</");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]*\\d[^|]*) \\| ([^|]+) \\|$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\w+)*");
    private static final List<Path> PINS = List.of(
            Path.of("pom.xml"),
            Path.of("src/main/web/package.json"),
            Path.of("src/main/web/package-lock.json"),
            Path.of(".ci/schema-tools/package-lock.json"),
            Path.of(".ci/schema-tools/package.json"),
            Path.of(".ci/openid/package.json"));

    @Test
    void each_pinned_property_has_a_row_with_its_version() throws IOException {
        String rows = rows().stream().map(row -> row.group(2)).collect(Collectors.joining(" "));

        assertThat(properties())
                .allSatisfy(property ->
                        assertThat(words(rows)).as(property.group(1)).contains(property.group(2)));
    }

    @Test
    void each_row_is_about_a_version_that_is_pinned() throws IOException {
        StringBuilder pinned = new StringBuilder();
        for (Path pin : PINS) {
            pinned.append(Files.readString(pin));
        }

        assertThat(rows())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        row -> assertThat(NUMBER.matcher(row.group(2)).results().map(MatchResult::group))
                                .as(row.group(1))
                                .allSatisfy(number -> assertThat(pinned).contains(number)));
    }

    @ParameterizedTest
    @MethodSource("nettys")
    void no_netty_has_a_known_hole(Version netty) throws IOException {
        assertThat(numbers(netty.artifactVersion()))
                .as(netty.artifactId())
                .isGreaterThanOrEqualTo(numbers(safe("io.netty:*")));
    }

    @Test
    void micronaut_and_the_engine_have_no_known_holes() throws IOException {
        assertThat(numbers(Objects.requireNonNull(VersionUtils.getMicronautVersion())))
                .isGreaterThanOrEqualTo(numbers(safe("io.micronaut:*")));
        assertThat(numbers(versionOf(GraphQL.class)))
                .isGreaterThanOrEqualTo(numbers(safe("com.graphql-java:graphql-java")));
    }

    static Stream<Version> nettys() {
        return Version.identify().values().stream();
    }

    /** What .ci/run holds the jar's bill of materials to. */
    private static String safe(String artifacts) throws IOException {
        return Files.readAllLines(Path.of(".ci/safe-versions.txt")).stream()
                .filter(line -> line.startsWith(artifacts + " "))
                .map(line -> words(line).get(1))
                .findFirst()
                .orElseThrow();
    }

    /** As the file is called that the class comes from: {@code graphql-java-26.0.jar}. */
    private static String versionOf(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Matcher version = NUMBER.matcher(String.valueOf(jar.getFileName()));
            assertThat(version.find()).isTrue();
            return version.group().replace(".jar", "");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Three digits a number, so that they compare as they are meant. */
    private static long numbers(String version) {
        long number = 0;
        List<String> parts = new ArrayList<>(List.of(version.split("\\D+", -1)));
        parts.addAll(List.of("0", "0", "0"));
        for (String part : parts.subList(0, 3)) {
            number = number * 1_000 + (part.isEmpty() ? 0 : Long.parseLong(part));
        }
        return number;
    }

    private static List<String> words(String text) {
        return List.of(text.split("[,\\s]+", -1));
    }

    private static List<MatchResult> properties() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String properties = pom.substring(pom.indexOf("<properties>"), pom.indexOf("</properties>"));
        return PROPERTY.matcher(properties).results().toList();
    }

    private static List<MatchResult> rows() throws IOException {
        String page = Files.readString(Path.of("CONTRIBUTING.md"));
        return ROW.matcher(page.substring(page.indexOf("## Why each version is what it is")))
                .results()
                .toList();
    }
}
