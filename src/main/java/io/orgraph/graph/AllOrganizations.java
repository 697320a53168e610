package io.orgraph.graph;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.Loaders;
import io.orgraph.loading.Place;
import io.orgraph.loading.Slice;
import io.orgraph.loading.Slice.Placed;
import io.orgraph.model.Organization;
import io.orgraph.model.SourceName;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The organizations of several sources in one list, in the order of the sources' names. A dead source takes only its own. */
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
        return CompletableFuture.completedFuture(Outcome.failed(failure, env));
    }

    private Answer<List<SourceName>> wanted(DataFetchingEnvironment env) {
        List<SourceName> all = sources.all().stream().map(Source::name).toList();
        @Nullable List<String> only = env.getArgument("sources");
        if (only == null) {
            return Answer.of(all);
        }
        for (String name : only) {
            if (all.stream().noneMatch(known -> known.value().equals(name))) {
                return Answer.failed(new Failure.BadInput(
                        "'sources' names one that is not configured: look at { sources { name } }"));
            }
        }
        return Answer.of(
                all.stream().filter(name -> only.contains(name.value())).toList());
    }

    private static CompletableFuture<Object> load(
            List<SourceName> names, PageArguments page, DataFetchingEnvironment env) {
        var loader = Loaders.ORGANIZATIONS.in(env);
        List<CompletableFuture<Answer<List<Organization>>>> asked =
                names.stream().map(loader::load).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(done -> {
            List<Organization> found = new ArrayList<>();
            List<GraphQLError> errors = new ArrayList<>();
            asked.forEach(one -> one.join().fold(found::addAll, failure -> errors.add(Outcome.error(failure, env))));
            return Outcome.withErrors(connection(found, page), errors);
        });
    }

    private static Connection<Object> connection(List<Organization> found, PageArguments page) {
        int begin = Math.min(page.from().offset(), found.size());
        int end = Math.min(begin + page.first(), found.size());
        List<Placed<Object>> items = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            Organization organization = found.get(i);
            Place behind = new Place(page.from().piece(), i + 1);
            items.add(new Placed<>(new Ref<>(organization.id(), organization), behind));
        }
        return new Connection<>(new Slice<>(items, end < found.size(), begin > 0, found.size()), page.list());
    }
}
