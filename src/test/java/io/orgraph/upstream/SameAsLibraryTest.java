package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.orgraph.json.RecordReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: where a wire record is read without the JSON library, the library reads the same. */
class SameAsLibraryTest {
    private static final int TEXTS = 3_000;

    /** The library reads these alone: one has a map. */
    private static final List<String> FOR_THE_LIBRARY = List.of("CountsJson");

    private final RecordReaders records = new RecordReaders();
    private final ObjectMapper library =
            ObjectMapper.getDefault().cloneWithConfiguration(null, null, new StrictReading());

    @ParameterizedTest
    @MethodSource("wireRecords")
    void each_wire_record_is_read_as_by_the_library(Class<?> form) throws IOException {
        Argument<?> type = Argument.of(form, itemsOf(form));
        WireTexts texts = new WireTexts(form.getName().hashCode(), Item.class);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            byte[] text = texts.next(form);
            Object value = records.read(text, type);
            if (value != null) {
                read++;
                assertThat(value).as(new String(text, StandardCharsets.UTF_8)).isEqualTo(byLibrary(text, type));
            }
        }
        assertThat(read).as(form.getName()).isBetween(TEXTS / 4, TEXTS - TEXTS / 8);
    }

    @Test
    void only_few_are_left_to_the_library() {
        assertThat(wireRecords().map(Class::getSimpleName))
                .hasSizeGreaterThan(20)
                .doesNotContainAnyElementsOf(FOR_THE_LIBRARY);
        assertThat(sent().map(Class::getSimpleName)).containsAll(FOR_THE_LIBRARY);
    }

    static Stream<Class<?>> wireRecords() {
        return sent().filter(form -> !FOR_THE_LIBRARY.contains(form.getSimpleName()));
    }

    /** All that sources send: what is only sent to them is called a body. */
    private static Stream<Class<?>> sent() {
        return new ClassFileImporter()
                .importPackages("io.orgraph.source").stream()
                        .filter(type -> type.isRecord() && type.isAnnotatedWith(Serdeable.class))
                        .filter(type -> !type.getName().matches(".*Body(\\$.*)?"))
                        .map(JavaClass::reflect);
    }

    private static Class<?>[] itemsOf(Class<?> form) {
        return form.getTypeParameters().length == 0 ? new Class<?>[0] : new Class<?>[] {Item.class};
    }

    private @Nullable Object byLibrary(byte[] text, Argument<?> type) throws IOException {
        CompleteBody body = new CompleteBody(text);
        Object value = library.readValue(body, type);
        return body.isRead() ? value : null;
    }

    /** An item of a generic page. */
    @Serdeable
    @NullMarked
    record Item(@Nullable String id, @Nullable Integer size) {}
}
