package io.orgraph.graph.schema;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;

/** The scalar JSON: given out as it is. No argument takes it. */
final class Json implements Coercing<Object, Object> {
    static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("JSON").coercing(new Json()).build();

    @Override
    public Object serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
        return value;
    }
}
