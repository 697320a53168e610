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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scalar URL: passed on as a source gives it, and taken only as {@code https:} or {@code data:}. */
public final class Urls implements Coercing<String, String> {
    static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("URL").coercing(new Urls()).build();
    private static final Set<String> SCHEMES = Set.of("https", "data");

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return value.toString();
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && isTaken(text)) {
            return text;
        }
        throw new CoercingParseValueException("A URL begins with https: or data:");
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && isTaken(String.valueOf(text.getValue()))) {
            return String.valueOf(text.getValue());
        }
        throw new CoercingParseLiteralException("A URL begins with https: or data:");
    }

    /** What a source sends as a URL, where a page can show it without harm; null for a script or a plain connection. */
    public static @Nullable String shown(@Nullable String text) {
        return text != null && isTaken(text) ? text : null;
    }

    private static boolean isTaken(String text) {
        try {
            String scheme = URI.create(text).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
