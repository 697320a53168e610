package io.orgraph.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The package table: which package may use which. */
final class TableRules {
    /** For each part a class that uses what it must not. They all use one another, so one more is never needed. */
    private static final Map<Part, HouseRule.Plant> PLANTS = Map.ofEntries(
            planted(Part.MODEL, "model.KnowsFailure", "failure.KnowsCredential"),
            planted(Part.FAILURE, "failure.KnowsCredential", "credential.KnowsFailure"),
            planted(Part.CREDENTIAL, "credential.KnowsFailure", "failure.KnowsCredential"),
            planted(Part.SOURCE, "source.KnowsAnAdapter", "source.transactionlink.KnowsKognitos"),
            planted(Part.UPSTREAM, "upstream.KnowsSource", "source.KnowsAnAdapter"),
            planted(Part.TRANSACTIONLINK, "source.transactionlink.KnowsKognitos", "source.kognitos.KnowsTours"),
            planted(Part.KOGNITOS, "source.kognitos.KnowsTours", "source.tours.KnowsTransactionLink"),
            planted(Part.TOURS, "source.tours.KnowsTransactionLink", "source.transactionlink.KnowsKognitos"),
            planted(Part.LOADING, "loading.KnowsUpstream", "upstream.KnowsSource"),
            planted(Part.CHANGE, "change.KnowsUpstream", "upstream.KnowsSource"),
            planted(Part.PLAN, "plan.KnowsChange", "change.KnowsUpstream"),
            planted(Part.GRAPH, "graph.KnowsSandbox", "sandbox.company.KnowsModel"),
            planted(Part.BUDGET, "budget.KnowsModel", "model.KnowsFailure"),
            planted(Part.VALIDATION, "validation.KnowsModel", "model.KnowsFailure"),
            planted(Part.JSON, "json.KnowsModel", "model.KnowsFailure"),
            planted(Part.OPERATION, "graph.operation.KnowsSchema", "graph.schema.KnowsQueries"),
            planted(Part.SCHEMA, "graph.schema.KnowsQueries", "graph.query.KnowsMutations"),
            planted(Part.PROJECTION, "graph.projection.KnowsQueries", "graph.query.KnowsMutations"),
            planted(Part.EXECUTION, "graph.execution.KnowsSchema", "graph.schema.KnowsQueries"),
            planted(Part.PAGINATION, "graph.pagination.KnowsQueries", "graph.query.KnowsMutations"),
            planted(Part.QUERY, "graph.query.KnowsMutations", "graph.mutation.KnowsAccessPlans"),
            planted(Part.MUTATION, "graph.mutation.KnowsAccessPlans", "graph.accessplan.KnowsQueries"),
            planted(Part.ACCESSPLAN, "graph.accessplan.KnowsQueries", "graph.query.KnowsMutations"),
            planted(Part.AUTHENTICATION, "authentication.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.SESSION, "session.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.HTTP_SESSION, "http.session.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.OPENID, "openid.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.HTTP_OPENID, "http.openid.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.LOG, "log.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.RESPONSE, "http.response.KnowsLimits", "http.limits.KnowsConnections"),
            planted(Part.LIMITS, "http.limits.KnowsConnections", "http.connection.KnowsSecurity"),
            planted(Part.CONNECTION, "http.connection.KnowsSecurity", "http.security.KnowsPlayground"),
            planted(Part.PERSISTED, "http.persisted.KnowsSecurity", "http.security.KnowsPlayground"),
            planted(Part.SECURITY, "http.security.KnowsPlayground", "http.playground.KnowsConnections"),
            planted(Part.PLAYGROUND, "http.playground.KnowsConnections", "http.connection.KnowsSecurity"),
            planted(Part.WEBAPP, "http.webapp.KnowsConnections", "http.connection.KnowsSecurity"),
            planted(Part.HTTP, "http.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.METRICS, "metrics.KnowsLoading", "loading.KnowsUpstream"),
            planted(Part.SANDBOX, "sandbox.company.KnowsModel", "model.KnowsFailure"),
            planted(Part.TRAINING, "training.KnowsModel", "model.KnowsFailure"));

    private static final List<String> FACE_OF_GRAPH = List.of(
            "Engine",
            "EngineService",
            "operation.OperationContext",
            "operation.OperationLimits",
            "operation.ExecutionLimits",
            "operation.Deadlines",
            "operation.GraphqlService",
            "operation.GraphqlRequest",
            "operation.GraphqlResponse",
            "operation.ResponseObject",
            "operation.OperationDocument",
            "operation.DocumentPreparation",
            "operation.OperationMeter",
            "operation.OperationReport",
            "operation.CostQuota",
            "operation.Caller",
            "operation.CallerSession");

    private TableRules() {}

    /** One rule for each package, and those for all packages together. */
    static List<HouseRule> of(List<Part> parts) {
        List<HouseRule> rules = new ArrayList<>();
        parts.forEach(part -> rules.add(row(part)));
        rules.add(everythingHasItsPlace());
        rules.add(noCycles());
        rules.add(graphHasAFace());
        return rules;
    }

    private static HouseRule row(Part part) {
        HouseRule.Plant plant = Objects.requireNonNull(PLANTS.get(part));
        return HouseRule.of(sentence(part), root -> onlyItsOwn(part, root)).catches(plant.offender(), plant.offence());
    }

    private static String sentence(Part part) {
        List<String> names = part.mayUse().stream().map(Part::toString).sorted().toList();
        return part + " uses of ours " + (names.isEmpty() ? "nothing" : "only " + String.join(", ", names));
    }

    private static ArchRule onlyItsOwn(Part part, Root root) {
        return classes()
                .that()
                .resideInAPackage(root.of(part))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(root.tree())
                        .or(resideInAnyPackage(root.of(part)))
                        .or(resideInAnyPackage(root.of(part.mayUse()))));
    }

    private static HouseRule everythingHasItsPlace() {
        return HouseRule.of(
                        "every class has its place in the table, and beside the table there is only Application",
                        root -> classes()
                                .that()
                                .doNotHaveFullyQualifiedName(root.name() + ".Application")
                                .and()
                                .doNotHaveFullyQualifiedName(root.name() + ".package-info")
                                .should()
                                .resideInAnyPackage(root.of(Part.CONFIG.mayUse()))
                                .orShould()
                                .resideInAPackage(root.of(Part.CONFIG)))
                .catches("planted.Astray", "does not reside")
                .catches("planted.common.Astray", "does not reside")
                .catches("planted.loading.deeper.Astray", "does not reside");
    }

    private static HouseRule noCycles() {
        return HouseRule.of(
                        "packages have no cycles",
                        root -> slices().matching(root.name() + ".(**)")
                                .should()
                                .beFreeOfCycles())
                .catches("Slice credential", "Slice failure")
                .catches("Slice source.kognitos", "Slice source.tours");
    }

    /** What is public in an inner package of graph is so for the other inner packages alone. */
    private static HouseRule graphHasAFace() {
        return HouseRule.of(
                        "outside of graph only " + String.join(", ", FACE_OF_GRAPH) + " are used of it",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(root.of(Part.ALL_OF_GRAPH))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(root.of(Part.ALL_OF_GRAPH))
                                        .and(not(faceOf(root)))))
                .catches("http.KnowsAResolver", "graph.query.KnowsMutations");
    }

    private static DescribedPredicate<JavaClass> faceOf(Root root) {
        return describe(
                "stand for graph",
                type -> FACE_OF_GRAPH.stream()
                        .map(name -> root.name() + ".graph." + name)
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static Map.Entry<Part, HouseRule.Plant> planted(Part part, String offender, String offence) {
        return Map.entry(part, new HouseRule.Plant(offender, offence));
    }
}
