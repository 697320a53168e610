package io.orgraph.graph.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scalar URL, in and out: {@code https:} without user info, or the bytes of an image as {@code data:}. SVG is
 * excluded, since it may contain scripts; so are characters that hide or reorder part of a URL.
 */
public final class Urls implements Coercing<String, String> {
    static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("URL").coercing(new Urls()).build();
    private static final String WANTED =
            "A URL begins with https: and names nobody, or is a picture by data:image/ and its"
                    + " type: png, jpeg, gif, webp, avif, bmp or x-icon";
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)data:image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\\.microsoft\\.icon)(?:;[a-z0-9=._+-]{1,99}+){0,4}"
                    + ",[a-z0-9+/=%._~!$&'()*;:@-]*+");

    @Override
    public @Nullable String serialize(Object value, GraphQLContext context, Locale locale) {
        return shown(value.toString());
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && isTaken(text)) {
            return text;
        }
        throw new CoercingParseValueException(WANTED);
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && isTaken(String.valueOf(text.getValue()))) {
            return String.valueOf(text.getValue());
        }
        throw new CoercingParseLiteralException(WANTED);
    }

    /** The URL from a source, where a page can show it without harm; null for anything else. */
    public static @Nullable String shown(@Nullable String text) {
        return text != null && isTaken(text) ? text : null;
    }

    private static boolean isTaken(String text) {
        return isPlain(text) && (PICTURE.matcher(text).matches() || isAddress(text));
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Whether it has no characters that are invisible or change what is seen. */
    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        });
    }
}
