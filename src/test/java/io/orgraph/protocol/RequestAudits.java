package io.orgraph.protocol;

import static io.orgraph.protocol.Audit.get;
import static io.orgraph.protocol.Audit.okAs;
import static io.orgraph.protocol.Audit.post;
import static io.orgraph.protocol.Audit.status;
import static io.orgraph.protocol.Audit.statusBetween;
import static io.orgraph.protocol.Web.GRAPHQL;
import static io.orgraph.protocol.Web.JSON;
import static io.orgraph.protocol.Web.TYPENAME;

import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The audits of media types, encodings and methods. */
final class RequestAudits {
    private RequestAudits() {}

    static Stream<Audit> all() {
        return Stream.of(mediaTypes(), encodings(), methods()).flatMap(audits -> audits);
    }

    private static Stream<Audit> mediaTypes() {
        return Stream.of(
                new Audit(
                        "22EB",
                        "SHOULD accept application/graphql-response+json and match the content-type",
                        post(TYPENAME, GRAPHQL),
                        okAs(GRAPHQL)),
                new Audit(
                        "4655",
                        "MUST accept application/json and match the content-type",
                        post(TYPENAME, JSON),
                        okAs(JSON)),
                new Audit(
                        "47DE",
                        "SHOULD accept */* and use application/json for the content-type",
                        post(TYPENAME, "*/*"),
                        okAs(JSON)),
                new Audit(
                        "80D8",
                        "SHOULD assume application/json content-type when accept is missing",
                        post(TYPENAME),
                        okAs(JSON)));
    }

    private static Stream<Audit> encodings() {
        String runner = "{\"query\":\"{ __type(name: \\\"Run\uD83C\uDFC3Swim\uD83C\uDFCA\\\") { name } }\"}";
        return Stream.of(
                new Audit("82A3", "MUST use utf-8 encoding when responding", post(TYPENAME), RequestAudits::isUtf8),
                new Audit(
                        "BF61",
                        "MUST accept utf-8 encoded request",
                        web -> web.send("POST", "/graphql", runner, "Content-Type", "application/json; charset=utf-8"),
                        status(200)),
                new Audit(
                        "78D5",
                        "MUST assume utf-8 in request if encoding is unspecified",
                        post(TYPENAME),
                        status(200)));
    }

    private static Stream<Audit> methods() {
        return Stream.of(
                new Audit("2C94", "MUST accept POST requests", post(TYPENAME), status(200)),
                new Audit(
                        "5A70",
                        "MAY accept application/x-www-form-urlencoded formatted GET requests",
                        get("*/*", "query", "{ __typename }"),
                        status(200)),
                new Audit(
                        "9C48",
                        "MAY NOT allow executing mutations on GET requests",
                        get(GRAPHQL, "query", "mutation { __typename }"),
                        statusBetween(400, 499)),
                new Audit(
                        "9ABE",
                        "SHOULD respond with 4xx status code if content-type is not supplied on POST requests",
                        web -> web.send("POST", "/graphql", TYPENAME),
                        statusBetween(400, 499)),
                new Audit("03D4", "MUST accept application/json POST requests", post(TYPENAME), status(200)),
                new Audit(
                        "A5BF", "MAY use 400 status code when request body is missing on POST", post(""), status(400)));
    }

    private static void isUtf8(Reply reply) {
        Assertions.assertThatCode(() -> StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(reply.body())))
                .doesNotThrowAnyException();
        Assertions.assertThat(reply.status()).isEqualTo(200);
    }
}
