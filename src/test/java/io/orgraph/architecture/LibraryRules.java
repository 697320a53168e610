package io.orgraph.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Who may use which library. */
final class LibraryRules {

    private LibraryRules() {}

    static List<HouseRule> list() {
        return List.of(
                onlyOneWayOut(),
                noFramework(),
                beansAreDeclaredInConfig(),
                engineOnlyWhereFieldsAreAnswered(),
                tokensAreReadInOnePlace(),
                metersAreMadeInOnePlace());
    }

    private static HouseRule onlyOneWayOut() {
        return HouseRule.of(
                        "only upstream sends HTTP requests",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root.of(Part.UPSTREAM))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.micronaut.http.client..", "java.net.http.."))
                .catches("source.tours.CallsByItself", "io.micronaut.http.client.HttpClient")
                .catches("source.tours.CallsByItself", "java.net.http.HttpClient");
    }

    private static HouseRule noFramework() {
        return HouseRule.of(
                        "model, failure, credential and budget know the JDK and each other, and no framework",
                        root -> classes()
                                .that()
                                .resideInAnyPackage(
                                        root.of(List.of(Part.MODEL, Part.FAILURE, Part.CREDENTIAL, Part.BUDGET)))
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(root.tree(), "java..", "javax..", "org.jspecify..")))
                .catches("model.KnowsFrameworks", "io.micronaut.core.type.Argument")
                .catches("failure.KnowsFrameworks", "graphql.GraphQLError")
                .catches("credential.KnowsFrameworks", "io.netty.buffer.ByteBuf");
    }

    private static HouseRule beansAreDeclaredInConfig() {
        return HouseRule.of(
                        "only config and http know how beans are wired",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(root.of(Part.with(Part.ALL_OF_HTTP, Part.CONFIG)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("jakarta.inject..", "io.micronaut.context.annotation.."))
                .catches("change.WiresItself", "jakarta.inject.Singleton")
                .catches("change.WiresItself", "io.micronaut.context.annotation.Factory");
    }

    private static HouseRule engineOnlyWhereFieldsAreAnswered() {
        return HouseRule.of(
                        "only graph, http, loading and config know the GraphQL engine and its loaders",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        root.of(Part.with(Part.ALL_OF_GRAPH, Part.HTTP, Part.LOADING, Part.CONFIG)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("graphql..", "org.dataloader.."))
                .catches("change.KnowsTheEngine", "graphql.GraphQL")
                .catches("change.KnowsTheEngine", "org.dataloader.DataLoader");
    }

    private static HouseRule tokensAreReadInOnePlace() {
        return HouseRule.of(
                        "only authentication reads signed tokens",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root.of(Part.AUTHENTICATION))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.nimbusds.."))
                .catches("http.ReadsTokens", "com.nimbusds.jwt.SignedJWT");
    }

    private static HouseRule metersAreMadeInOnePlace() {
        return HouseRule.of(
                        "only metrics and config know what measures",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(root.of(List.of(Part.METRICS, Part.CONFIG)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.micrometer..", "io.prometheus.."))
                .catches("upstream.Measures", "io.micrometer.core.instrument.Counter");
    }
}
