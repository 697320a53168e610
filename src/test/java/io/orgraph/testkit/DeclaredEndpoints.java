package io.orgraph.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.orgraph.model.SourceKind;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.upstream.Endpoint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints that adapters declare, found by going over the constants of all their classes. */
public final class DeclaredEndpoints {
    private static final JavaClasses ADAPTERS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.orgraph.source");

    private static final Set<String> ALL = ADAPTERS.stream()
            .flatMap(type -> in(type.reflect()).map(endpoint -> kind(type) + " " + endpoint))
            .collect(Collectors.toCollection(TreeSet::new));

    private DeclaredEndpoints() {}

    /** Each with the kind of its source: {@code TRANSACTIONLINK GET /workspaces/{workspace}/memberships}. */
    public static Set<String> all() {
        return ALL;
    }

    /** The one that a call at the sandbox went to: of several that fit, the one with the fewest variables. */
    public static String of(RecordedCall call) {
        String called = call.method() + " " + call.path();
        return all().stream()
                .filter(endpoint -> asRecorded(endpoint).matcher(called).matches())
                .min(Comparator.comparing(endpoint ->
                        endpoint.chars().filter(letter -> letter == '{').count()))
                .orElseThrow(() -> new IllegalArgumentException(called));
    }

    /** The sandbox has the API of each kind below its name. */
    private static Pattern asRecorded(String endpoint) {
        String[] parts = endpoint.split(" ", 3);
        return Pattern.compile(
                parts[1] + " /" + parts[0].toLowerCase(Locale.ROOT) + parts[2].replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** An adapter's package is named for the kind of its source. */
    private static SourceKind kind(JavaClass type) {
        String adapter = type.getPackageName();
        return SourceKind.valueOf(
                adapter.substring(adapter.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /** Those of the constants of one class. */
    public static Stream<String> in(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> Stream.ofNullable(value(field)))
                .flatMap(DeclaredEndpoints::held)
                .map(Endpoint::toString);
    }

    /** The code that makes an endpoint anywhere but in a constant of its class, where {@link #all} would miss it. */
    public static Set<String> madeElsewhere() {
        return ADAPTERS.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Endpoint.class)
                        && call.getTarget().getRawReturnType().isEquivalentTo(Endpoint.class))
                .map(call -> call.getOrigin())
                .filter(origin -> !origin.getName().equals("<clinit>"))
                .map(JavaCodeUnit::getFullName)
                .map(name -> name.replaceFirst("\\(.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An endpoint itself, or a record that holds one, such as that of a list. */
    private static Stream<Endpoint> held(Object constant) {
        if (constant instanceof Endpoint endpoint) {
            return Stream.of(endpoint);
        }
        RecordComponent[] parts = constant.getClass().getRecordComponents();
        return parts == null
                ? Stream.empty()
                : Arrays.stream(parts)
                        .filter(part -> part.getType() == Endpoint.class)
                        .map(part -> part(part, constant));
    }

    private static Endpoint part(RecordComponent part, Object of) {
        try {
            part.getAccessor().setAccessible(true);
            return (Endpoint) part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static @Nullable Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
