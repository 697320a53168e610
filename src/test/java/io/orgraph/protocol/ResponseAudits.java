package io.orgraph.protocol;

import static io.orgraph.protocol.Audit.post;
import static io.orgraph.protocol.Audit.status;
import static io.orgraph.protocol.Audit.statusBetween;
import static io.orgraph.protocol.Audit.withoutData;
import static io.orgraph.protocol.Web.GRAPHQL;
import static io.orgraph.protocol.Web.JSON;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The audits of what comes back when a request cannot be carried out. */
final class ResponseAudits {
    private static final String NOT_JSON = "{ \"not a JSON";
    private static final String TYPO = "{\"qeury\":\"{ __typename }\"}";
    private static final String UNPARSABLE = "{\"query\":\"{\"}";
    private static final String INVALID = "{\"query\":\"{ 8f31403dfe404bccbb0e835f2629c6a7 }\"}";
    private static final String UNCOERCIBLE =
            "{\"query\":\"query CoerceFailure($id: ID!){ __typename }\",\"variables\":{\"id\":null}}";

    private ResponseAudits() {}

    static Stream<Audit> all() {
        return Stream.of(notJson(), invalid(), older(), newerParsing(), newerValidation())
                .flatMap(audits -> audits);
    }

    private static Stream<Audit> notJson() {
        return Stream.of(
                new Audit(
                        "B6DC",
                        "MAY use 2xx, 4xx, or 5xx status codes on JSON parsing failure when accepting application/json",
                        post(NOT_JSON, JSON),
                        reply -> Assertions.assertThat(reply.status() / 100).isIn(2, 4, 5)),
                new Audit(
                        "BCF8",
                        "SHOULD use 400 status code on JSON parsing failure when accepting application/json",
                        post(NOT_JSON, JSON),
                        status(400)),
                new Audit(
                        "B7N8",
                        "SHOULD use 400 status code on JSON parsing failure when accepting"
                                + " application/graphql-response+json",
                        post(NOT_JSON, GRAPHQL),
                        status(400)));
    }

    private static Stream<Audit> invalid() {
        return Stream.of(
                new Audit(
                        "8764",
                        "MAY use 4xx or 5xx status codes if parameters are invalid",
                        post(TYPO),
                        statusBetween(400, 599)),
                new Audit("3E3A", "MAY use 400 status code if parameters are invalid", post(TYPO), status(400)));
    }

    private static Stream<Audit> older() {
        return Stream.of(
                new Audit(
                        "572B",
                        "SHOULD use 200 status code on document parsing failure when accepting application/json",
                        post(UNPARSABLE, JSON),
                        status(200)),
                new Audit(
                        "FDE2",
                        "SHOULD use 200 status code on document validation failure when accepting application/json",
                        post(INVALID, JSON),
                        status(200)),
                new Audit(
                        "7B9B",
                        "SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
                        post(UNCOERCIBLE, JSON),
                        status(200)));
    }

    private static Stream<Audit> newerParsing() {
        String failure = " on document parsing failure when accepting application/graphql-response+json";
        return Stream.of(
                new Audit(
                        "865D",
                        "SHOULD use 4xx or 5xx status codes" + failure,
                        post(UNPARSABLE, GRAPHQL),
                        statusBetween(400, 599)),
                new Audit("556A", "SHOULD use 400 status code" + failure, post(UNPARSABLE, GRAPHQL), status(400)),
                new Audit(
                        "D586",
                        "SHOULD not contain the data entry" + failure,
                        post(UNPARSABLE, GRAPHQL),
                        withoutData()));
    }

    private static Stream<Audit> newerValidation() {
        String failure = " on document validation failure when accepting application/graphql-response+json";
        return Stream.of(
                new Audit(
                        "51FE",
                        "SHOULD use 4xx or 5xx status codes" + failure,
                        post(INVALID, GRAPHQL),
                        statusBetween(400, 599)),
                new Audit("74FF", "SHOULD use 400 status code" + failure, post(INVALID, GRAPHQL), status(400)),
                new Audit("5E5B", "SHOULD not contain the data entry" + failure, post(INVALID, GRAPHQL), withoutData()),
                new Audit(
                        "86EE",
                        "SHOULD use a status code of 400 on variable coercion failure when accepting"
                                + " application/graphql-response+json",
                        post(UNCOERCIBLE, GRAPHQL),
                        status(400)));
    }
}
