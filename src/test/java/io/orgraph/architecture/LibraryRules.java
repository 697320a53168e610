package io.orgraph.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.net.URLConnection;
import java.util.List;
import java.util.regex.Pattern;

/** Who may use which library. */
final class LibraryRules {

    /** Each with the definition of its bean, which is generated beside it. */
    private static final String SEAM = "%s\\.(config\\.\\$?EngineInvocation|http\\.\\$?GraphqlController)(\\$.*)?";

    private LibraryRules() {}

    static List<HouseRule> list() {
        return List.of(
                onlyOneWayOut(),
                noConnectionOfTheJdk(),
                noFramework(),
                beansAreDeclaredInConfig(),
                engineOnlyWhereFieldsAreAnswered(),
                moduleOnlyAtTheSeam(),
                signaturesAreCheckedInTwoPlaces(),
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

    /** A training run asks its own server, and needs no client of its own for that. */
    private static HouseRule noConnectionOfTheJdk() {
        return HouseRule.of(
                        "only training opens connections of the JDK",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root.of(Part.TRAINING))
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(URLConnection.class))
                .catches("source.tours.CallsByItself", "java.net.HttpURLConnection");
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
                        "only graph, loading and config know the GraphQL engine and its loaders",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        root.of(Part.with(Part.ALL_OF_GRAPH, Part.LOADING, Part.CONFIG)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("graphql..", "org.dataloader.."))
                .catches("change.KnowsTheEngine", "graphql.GraphQL")
                .catches("change.KnowsTheEngine", "org.dataloader.DataLoader")
                .catches("http.KnowsTheEngine", "graphql.ExecutionResult");
    }

    /** The seam is two classes: the bean that runs the engine, and the endpoint in the place of the module's own. */
    private static HouseRule moduleOnlyAtTheSeam() {
        return HouseRule.of(
                        "only EngineInvocation and GraphqlController know micronaut-graphql",
                        root -> noClasses()
                                .that()
                                .haveNameNotMatching(SEAM.formatted(Pattern.quote(root.name())))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.micronaut.configuration.graphql.."))
                .catches("http.KnowsTheEngine", "io.micronaut.configuration.graphql.GraphQLInvocation");
    }

    private static HouseRule signaturesAreCheckedInTwoPlaces() {
        return HouseRule.of(
                        "only authentication, openid and plan know the library of signed tokens",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(root.of(List.of(Part.AUTHENTICATION, Part.OPENID, Part.PLAN)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.nimbusds.."))
                .catches("http.ReadsTokens", "com.nimbusds.jwt.SignedJWT");
    }

    private static HouseRule tokensAreReadInOnePlace() {
        return HouseRule.of(
                        "only authentication and openid read the claims of signed tokens",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(root.of(List.of(Part.AUTHENTICATION, Part.OPENID)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.nimbusds.jwt.."))
                .catches("http.ReadsTokens", "com.nimbusds.jwt.SignedJWT")
                .catches("plan.ReadsClaims", "com.nimbusds.jwt.SignedJWT");
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
