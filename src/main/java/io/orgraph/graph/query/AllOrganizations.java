package io.orgraph.graph.query;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The organizations of several sources in one list, in the order of the sources' names. A failing source affects only
 * its own.
 */
final class AllOrganizations {
    private final SourceRegistry sources;

    AllOrganizations(SourceRegistry sources) {
        this.sources = sources;
    }

    CompletableFuture<Object> page(DataFetchingEnvironment env) {
        Answer<PageArguments> page = PageArguments.of(env, "organizations", false);
        return wanted(env)
                .fold(
                        names -> page.fold(asked -> load(names, asked, env), failure -> failed(failure, env)),
                        failure -> failed(failure, env));
    }

    private static CompletableFuture<Object> failed(Failure failure, DataFetchingEnvironment env) {
        return CompletableFuture.completedFuture(Results.failed(failure, env));
    }

    private Answer<List<SourceName>> wanted(DataFetchingEnvironment env) {
        List<SourceName> all = sources.all().stream().map(Source::name).toList();
        Arguments arguments = Arguments.of(env);
        if (!arguments.has("sources")) {
            return Answer.of(all);
        }
        List<String> only = arguments.texts("sources");
        if (only.stream().anyMatch(name -> sources.find(name) == null)) {
            return Answer.failed(new Failure.BadInput("'sources' has an unknown source: see { sources { name } }"));
        }
        return Answer.of(
                all.stream().filter(name -> only.contains(name.value())).toList());
    }

    private static CompletableFuture<Object> load(
            List<SourceName> names, PageArguments page, DataFetchingEnvironment env) {
        var loader = Loaders.ORGANIZATIONS.in(env);
        OrganizationQuery query = QueryArguments.organizations(env);
        return Futures.all(names, name -> loader.load(new OrganizationsOf(name, query)))
                .thenApply(answers -> {
                    List<Object> found = new ArrayList<>();
                    List<Failure> failures = new ArrayList<>();
                    for (int i = 0; i < names.size(); i++) {
                        Answer<Page<Organization>> answer = answers.get(i);
                        found.addAll(refs(answer.fold(Page::items, failure -> List.of())));
                        failures.addAll(failuresOf(names.get(i), answer));
                    }
                    return Results.withErrors(connection(found, failures, page), errors(failures, env));
                });
    }

    private static List<Failure> failuresOf(SourceName source, Answer<Page<Organization>> answer) {
        return answer.fold(
                page -> page.unreadable() == 0
                        ? List.of()
                        : List.of(new Failure.UnreadableRows(source, page.unreadable())),
                List::of);
    }

    /** Of a source that failed nothing is counted; of one that has more than can be read, how many is unknown. */
    private static Connection<Object> connection(List<Object> found, List<Failure> failures, PageArguments page) {
        Connection<Object> known = Connection.ofWhole(found, page);
        return failures.stream()
                .filter(Failure.UnreadableRows.class::isInstance)
                .findFirst()
                .map(known::withFlaw)
                .orElse(known);
    }

    private static List<GraphQLError> errors(List<Failure> failures, DataFetchingEnvironment env) {
        return failures.stream().map(failure -> Results.error(failure, env)).toList();
    }

    private static List<Ref<OrganizationId, Organization>> refs(List<Organization> organizations) {
        return organizations.stream()
                .map(organization -> new Ref<>(organization.id(), organization))
                .toList();
    }
}
