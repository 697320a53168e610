package io.orgraph.graph.mutation;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.UndoTokens;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalar UndoToken: a {@link Reversal}, signed. What is given is opened by the mutation, which tells its faults. */
public final class UndoTokenScalar implements Coercing<String, String> {
    private final UndoTokens tokens;

    private UndoTokenScalar(UndoTokens tokens) {
        this.tokens = tokens;
    }

    public static GraphQLScalarType of(UndoTokens tokens) {
        return GraphQLScalarType.newScalar()
                .name("UndoToken")
                .coercing(new UndoTokenScalar(tokens))
                .build();
    }

    @Override
    public @Nullable String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Reversal reversal) {
            return tokens.sign(reversal).orElse(null);
        }
        throw new CoercingSerializeException("An UndoToken is made of a reversal");
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            return text;
        }
        throw new CoercingParseValueException("An UndoToken must be a string");
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            return String.valueOf(text.getValue());
        }
        throw new CoercingParseLiteralException("An UndoToken must be a string");
    }
}
