package io.orgraph.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates what a source might send for a wire record: mostly what is expected, now and then something odd or broken. */
final class WireTexts {
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"a\"",
            "\"Workspace 1 of the team, and what else it is called\"",
            "\"é€😀\"",
            "\"\\u00e9\\ud83d\\ude00\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "42", "999999999", "2147483647");
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "2147483648",
            "1.0",
            "1e3",
            "-0",
            "01",
            "1e400",
            "[]",
            "{}",
            "[null]",
            "[\"a\",\"b\"]",
            "[[1],{\"a\":[{}]}]",
            "{\"id\":\"x\"}",
            "\"\\ud83d\"",
            "\"\uFFFD\"",
            "\"\u0000\"",
            "\"\\x\"",
            "nul",
            "'a'",
            "");
    private static final List<String> NEW = List.of("new", "", "é", "i\\u0064", "id ");
    private static final List<String> SPACES = List.of("", " ", "\n\t", "\r\n");

    private final Random dice;
    private final Type itemOfGeneric;

    WireTexts(long seed, Type itemOfGeneric) {
        this.dice = new Random(seed);
        this.itemOfGeneric = itemOfGeneric;
    }

    byte[] next(Type type) {
        byte[] text = (space() + value(type) + space()).getBytes(UTF_8);
        return dice.nextInt(4) == 0 ? damaged(text) : text;
    }

    private String value(Type type) {
        if (dice.nextInt(40) == 0) {
            return any(ODD);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(generic.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return any(TEXTS);
        } else if (type == Integer.class) {
            return any(NUMBERS);
        } else if (type == Boolean.class) {
            return String.valueOf(dice.nextBoolean());
        }
        return type instanceof Class<?> form && form.isRecord() ? object(form) : value(itemOfGeneric);
    }

    private String list(Type item) {
        return IntStream.range(0, dice.nextInt(3))
                .mapToObj(place -> space() + value(item) + space())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String object(Class<?> form) {
        List<String> members = Arrays.stream(form.getRecordComponents())
                .filter(component -> dice.nextInt(4) != 0)
                .map(component -> member(nameOf(form, component), component.getGenericType()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (dice.nextInt(3) == 0) {
            members.add(dice.nextInt(members.size() + 1), member(any(NEW), String.class));
        }
        if (!members.isEmpty() && dice.nextInt(40) == 0) {
            members.add(any(members));
        }
        if (dice.nextBoolean()) {
            Collections.shuffle(members, dice);
        }
        return members.stream().collect(Collectors.joining("," + space(), "{", space() + "}"));
    }

    private String member(String name, Type type) {
        return '"' + name + '"' + space() + ':' + space() + (dice.nextInt(8) == 0 ? "null" : value(type));
    }

    private static String nameOf(Class<?> form, RecordComponent component) {
        return form.getAnnotation(Serdeable.class).naming() == SnakeCaseStrategy.class
                ? component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT)
                : component.getName();
    }

    private byte[] damaged(byte[] text) {
        byte[] other = text.clone();
        if (other.length > 0) {
            int at = dice.nextInt(other.length);
            if (dice.nextInt(4) == 0) {
                return Arrays.copyOf(other, at);
            }
            other[at] = dice.nextBoolean() ? (byte) dice.nextInt(256) : other[dice.nextInt(other.length)];
        }
        return other;
    }

    private String space() {
        return dice.nextInt(6) == 0 ? any(SPACES) : "";
    }

    private String any(List<String> ones) {
        return ones.get(dice.nextInt(ones.size()));
    }
}
