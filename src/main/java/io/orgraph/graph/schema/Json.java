package io.orgraph.graph.schema;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** The scalar JSON: given out as it is. No argument takes it. */
final class Json implements Coercing<Object, Object> {
    static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("JSON").coercing(new Json()).build();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }
}
