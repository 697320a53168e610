package io.orgraph.architecture.planted.plan;

/** Says where a type comes from at each place that uses it. */
final class NamesPackages {
    private NamesPackages() {}

    static java.util.List<String> names() {
        return java.util.List.of(graphql.GraphQL.class.getName(), "java.util.Map");
    }
}
