package io.orgraph.protocol;

import static io.orgraph.protocol.Audit.get;
import static io.orgraph.protocol.Audit.okWithoutErrors;
import static io.orgraph.protocol.Audit.post;
import static io.orgraph.protocol.Audit.status;
import static io.orgraph.protocol.Web.GRAPHQL;
import static io.orgraph.protocol.Web.JSON;
import static io.orgraph.protocol.Web.TYPENAME;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The audits of the parameters query, operationName, variables and extensions. */
final class ParameterAudits {
    private static final String TYPE = "query Type($name: String!) { __type(name: $name) { name } }";
    private static final String SOME_TYPE = "{\"name\":\"sometype\"}";

    private ParameterAudits() {}

    static Stream<Audit> all() {
        return Stream.of(query(), wrongKinds(), operationName(), nulls(), variables(), extensions())
                .flatMap(audits -> audits);
    }

    private static Stream<Audit> query() {
        return Stream.of(
                new Audit(
                        "423L",
                        "MAY use 400 status code on missing {query} parameter",
                        post("{\"notquery\":\"{ __typename }\"}", GRAPHQL),
                        status(400)),
                new Audit(
                        "34A2",
                        "SHOULD allow string {query} parameter when accepting application/graphql-response+json",
                        post(TYPENAME, GRAPHQL),
                        status(200)),
                new Audit(
                        "13EE",
                        "MUST allow string {query} parameter when accepting application/json",
                        post(TYPENAME, JSON),
                        okWithoutErrors()));
    }

    private static Stream<Audit> wrongKinds() {
        List<String> notText = List.of("{\"obj\":\"ect\"}", "0", "false", "[\"array\"]");
        List<String> notObject = List.of("\"string\"", "0", "false", "[\"array\"]");
        return Stream.of(
                        wrongKinds("LKJ", "query", notText),
                        wrongKinds("6C0", "operationName", notText),
                        wrongKinds("476", "variables", notObject),
                        wrongKinds("58B", "extensions", notObject))
                .flatMap(audits -> audits);
    }

    private static Stream<Audit> wrongKinds(String id, String parameter, List<String> values) {
        List<String> kinds =
                List.of(parameter.matches("query|operationName") ? "object" : "string", "number", "boolean", "array");
        return IntStream.range(0, values.size())
                .mapToObj(index -> new Audit(
                        id + index,
                        "MAY use 400 status code on " + kinds.get(index) + " {" + parameter + "} parameter",
                        post(with(parameter, values.get(index))),
                        status(400)));
    }

    private static Stream<Audit> operationName() {
        String named = "{\"operationName\":\"Query\",\"query\":\"query Query { __typename }\"}";
        return Stream.of(
                new Audit(
                        "8161",
                        "SHOULD allow string {operationName} parameter when accepting " + GRAPHQL,
                        post(named, GRAPHQL),
                        status(200)),
                new Audit(
                        "B8B3",
                        "MUST allow string {operationName} parameter when accepting " + JSON,
                        post(named, JSON),
                        okWithoutErrors()));
    }

    private static Stream<Audit> nulls() {
        List<String> parameters = List.of("variables", "operationName", "extensions");
        return IntStream.range(0, parameters.size()).boxed().flatMap(index -> {
            String allowed = "allow null {" + parameters.get(index) + "} parameter when accepting ";
            String json = with(parameters.get(index), "null");
            return Stream.of(
                    new Audit("94B" + index, "SHOULD " + allowed + GRAPHQL, post(json, GRAPHQL), okWithoutErrors()),
                    new Audit("022" + index, "MUST " + allowed + JSON, post(json, JSON), okWithoutErrors()));
        });
    }

    private static Stream<Audit> variables() {
        String json = "{\"query\":\"" + TYPE + "\",\"variables\":" + SOME_TYPE + "}";
        String byGet = "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting ";
        return Stream.of(
                new Audit(
                        "2EA1",
                        "SHOULD allow map {variables} parameter when accepting application/graphql-response+json",
                        post(json, GRAPHQL),
                        status(200)),
                new Audit(
                        "28B9",
                        "MUST allow map {variables} parameter when accepting application/json",
                        post(json, JSON),
                        okWithoutErrors()),
                new Audit(
                        "D6D5",
                        byGet + GRAPHQL,
                        get(GRAPHQL, "query", TYPE, "variables", SOME_TYPE),
                        okWithoutErrors()),
                new Audit("6A70", byGet + JSON, get(JSON, "query", TYPE, "variables", SOME_TYPE), okWithoutErrors()));
    }

    private static Stream<Audit> extensions() {
        String json = with("extensions", "{\"some\":\"value\"}");
        return Stream.of(
                new Audit(
                        "428F",
                        "SHOULD allow map {extensions} parameter when accepting application/graphql-response+json",
                        post(json, GRAPHQL),
                        status(200)),
                new Audit(
                        "1B7A",
                        "MUST allow map {extensions} parameter when accepting application/json",
                        post(json, JSON),
                        okWithoutErrors()));
    }

    private static String with(String parameter, String value) {
        String member = "\"" + parameter + "\":" + value;
        return parameter.equals("query") ? "{" + member + "}" : "{\"query\":\"{ __typename }\"," + member + "}";
    }
}
