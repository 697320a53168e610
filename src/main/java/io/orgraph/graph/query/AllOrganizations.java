package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.pagination.ConnectionFields;
import io.orgraph.graph.pagination.PageArguments;
import io.orgraph.graph.pagination.QueryArguments;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.OrganizationsOf;
import io.orgraph.loading.LocalOrganizations;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The organizations of several sources in one list, in the order that is asked for, or that of the sources' names. A
 * failing source affects only its own.
 */
final class AllOrganizations {
    private final SourceRegistry sources;
    private final List<SourceName> all;

    AllOrganizations(SourceRegistry sources) {
        this.sources = sources;
        this.all = sources.all().stream().map(Source::name).toList();
    }

    /** The types of the list. */
    static List<TypeFields<?>> types() {
        return List.of(
                ConnectionFields.connection("Organization", OrganizationPage.class, OrganizationPage::connection)
                        .value("unavailableSources", OrganizationPage::unavailable),
                ConnectionFields.edge("Organization"),
                TypeFields.of("SourceFailure", SourceFailure.class)
                        .value("source", SourceFailure::source)
                        .value("code", failed -> failed.failure().code())
                        .value("message", failed -> FailureMessages.of(failed.failure()))
                        .value("retryAfter", failed -> seconds(failed.failure().retryAfter())));
    }

    private static @Nullable Object seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toSeconds());
    }

    CompletableFuture<Object> page(DataFetchingEnvironment env) {
        Answer<PageArguments> page = PageArguments.of(env, () -> "organizations", false);
        return wanted(env)
                .fold(
                        names -> page.fold(asked -> load(names, asked, env), failure -> failed(failure, env)),
                        failure -> failed(failure, env));
    }

    private static CompletableFuture<Object> failed(Failure failure, DataFetchingEnvironment env) {
        return CompletableFuture.completedFuture(Results.failed(failure, env));
    }

    private Answer<List<SourceName>> wanted(DataFetchingEnvironment env) {
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

    private CompletableFuture<Object> load(List<SourceName> names, PageArguments page, DataFetchingEnvironment env) {
        OperationLoaders loaders = OperationLoaders.of(env);
        OrganizationQuery query = QueryArguments.organizations(env);
        return Futures.all(names, name -> loaders.organizations(new OrganizationsOf(name, query)))
                .thenApply(answers -> {
                    Found found = new Found(query, Arguments.of(env).has("sources"));
                    for (int i = 0; i < names.size(); i++) {
                        found.add(sources.get(names.get(i)), answers.get(i));
                    }
                    return found.shown(page, env);
                });
    }

    /** What the sources answered, one after the other. */
    private static final class Found {
        private final List<Organization> organizations = new ArrayList<>();
        private final List<SourceFailure> unavailable = new ArrayList<>();
        private final List<Failure> errors = new ArrayList<>();
        private final OrganizationQuery query;
        private final boolean areNamed;

        Found(OrganizationQuery query, boolean areNamed) {
            this.query = query;
            this.areNamed = areNamed;
        }

        void add(Source source, Answer<Page<Organization>> answer) {
            answer.fold(page -> add(source.name(), page), failure -> add(source, failure));
        }

        private boolean add(SourceName source, Page<Organization> page) {
            organizations.addAll(page.items());
            return page.unreadable() == 0 || errors.add(new Failure.UnreadableRows(source, page.unreadable()));
        }

        /** Whoever does not name a source need not have a credential for it. */
        private boolean add(Source source, Failure failure) {
            if (areNamed || !(failure instanceof Failure.NoCredential)) {
                errors.add(failure);
            }
            return unavailable.add(new SourceFailure(source, failure));
        }

        Object shown(PageArguments page, DataFetchingEnvironment env) {
            List<Organization> ordered = LocalOrganizations.inOrder(organizations, query);
            Connection<Object> known = Connection.ofWhole(ordered, page).map(each -> new Ref<>(each.id(), each));
            boolean isComplete = unavailable.isEmpty() && errors.isEmpty();
            var shown = new OrganizationPage(isComplete ? known : known.withoutTotal(), unavailable);
            if (errors.isEmpty()) {
                return shown;
            }
            return Results.withErrors(
                    shown,
                    errors.stream().map(failure -> Results.error(failure, env)).toList());
        }
    }

    /** A page of organizations, and the sources whose organizations are not in the list. */
    private record OrganizationPage(Connection<Object> connection, List<SourceFailure> unavailable) {}

    /** Why a source could not be asked. */
    private record SourceFailure(Source source, Failure failure) {}
}
