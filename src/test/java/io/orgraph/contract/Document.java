package io.orgraph.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An OpenAPI document that requests and answers are held against. What it does not name is a complaint. */
final class Document {
    private static final LevelResolver STRICT = LevelResolver.create()
            .withDefaultLevel(Level.ERROR)
            .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
            .build();

    private final OpenApiInteractionValidator validator;
    private final Set<String> operations;

    private Document(String yaml) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                .withLevelResolver(STRICT)
                .build();
        this.operations = operations(
                Objects.requireNonNull(new OpenAPIV3Parser().readContents(yaml).getOpenAPI()));
    }

    static boolean isThereFor(String folder) {
        return Files.exists(file(folder));
    }

    static Document of(String folder) {
        try {
            return new Document(Files.readString(file(folder)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each as {@code GET /path/{id}}. */
    Set<String> operations() {
        return operations;
    }

    /** The operation that a request is for: the one whose path has the fewest places for ids, as the standard says. */
    String operationOf(ReceivedRequest asked) {
        return operations.stream()
                .filter(operation -> matches(operation, asked.method() + ' ' + asked.path()))
                .min(Comparator.comparingLong(
                        operation -> operation.chars().filter(c -> c == '{').count()))
                .orElse("none of the document");
    }

    List<String> complaintsAbout(ReceivedRequest asked) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(asked.method(), asked.path());
        asked.headers().forEach(request::withHeader);
        asked.query().forEach(request::withQueryParam);
        if (!asked.body().isEmpty()) {
            request.withBody(asked.body());
        }
        return complaints(validator.validateRequest(request.build()));
    }

    List<String> complaintsAbout(Exchange exchange) {
        ScriptedResponse answered = exchange.answered();
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answered.status());
        if (!answered.body().isEmpty()) {
            response.withContentType(answered.contentType()).withBody(answered.body());
        }
        Request.Method method = Request.Method.valueOf(exchange.asked().method());
        return complaints(validator.validateResponse(exchange.asked().path(), method, response.build()));
    }

    private static Set<String> operations(OpenAPI api) {
        Set<String> operations = new TreeSet<>();
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().keySet().forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    private static List<String> complaints(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage() + ' ' + message.getAdditionalInfo())
                .toList();
    }

    private static boolean matches(String operation, String line) {
        String form = Pattern.quote(operation).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
        return Pattern.matches(form, line);
    }

    private static Path file(String folder) {
        return Recordings.ROOT.resolve(folder).resolve("openapi.yaml");
    }
}
