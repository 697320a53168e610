package io.orgraph.graph.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The scalar DateTime: an instant, written as RFC 3339 in UTC and read with any offset. */
final class DateTimes implements Coercing<Instant, String> {
    static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar()
            .name("DateTime")
            .coercing(new DateTimes())
            .build();

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        throw new CoercingSerializeException("A DateTime is made of an Instant");
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException malformed) {
                throw new CoercingParseValueException("A DateTime must have the form 2026-05-04T09:30:00Z");
            }
        }
        throw new CoercingParseValueException("A DateTime must be a string");
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                return parseValue(String.valueOf(text.getValue()), context, locale);
            } catch (CoercingParseValueException malformed) {
                throw new CoercingParseLiteralException(malformed.getMessage());
            }
        }
        throw new CoercingParseLiteralException("A DateTime must be a string");
    }
}
