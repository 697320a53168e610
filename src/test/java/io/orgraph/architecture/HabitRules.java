package io.orgraph.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import java.util.List;

/** Habits of the code, wherever it is. */
final class HabitRules {
    private static final String EMPTY_NAMES = ".*(Manager|Helper|Utils?|Impl|DTO|Dto|Data|Info)";

    private HabitRules() {}

    static List<HouseRule> list() {
        return List.of(
                namesSaySomething(),
                wireRecordsStayPrivate(),
                noOptionalFields(),
                noOptionalParameters(),
                caseNeedsALocale(),
                nullIsAbsent(),
                nothingIsPrinted(),
                nobodySleeps(),
                nothingRunsOnTheCommonPool(),
                onlyWhatIsDoneIsJoined(),
                manyAreWaitedForInOnePlace(),
                fieldsAskLoaders(),
                typesAreImported());
    }

    private static HouseRule namesSaySomething() {
        return HouseRule.of(
                        "no name ends in a word that could end any name",
                        root -> classes().should().haveNameNotMatching(EMPTY_NAMES))
                .catches("EmptyNames$RoleManager", "has name matching")
                .catches("EmptyNames$RoleHelper", "has name matching")
                .catches("EmptyNames$RoleUtil>", "has name matching")
                .catches("EmptyNames$RoleUtils>", "has name matching")
                .catches("EmptyNames$RoleImpl", "has name matching")
                .catches("EmptyNames$RoleDTO", "has name matching")
                .catches("EmptyNames$RoleDto", "has name matching")
                .catches("EmptyNames$RoleData", "has name matching")
                .catches("EmptyNames$RoleInfo", "has name matching");
    }

    private static HouseRule wireRecordsStayPrivate() {
        return HouseRule.of(
                        "what an upstream sends stays inside its adapter",
                        root -> classes()
                                .that()
                                .areRecords()
                                .and()
                                .haveSimpleNameEndingWith("Json")
                                .should()
                                .bePackagePrivate())
                .catches("source.tours.TourJson", "has modifier PUBLIC");
    }

    private static HouseRule noOptionalFields() {
        return HouseRule.of("no field is an Optional", root -> fields().should().notHaveRawType(Optionals.ANY))
                .catches("KeepsOptionals.field", "has raw type an Optional")
                .catches("KeepsOptionals$Component.number", "has raw type an Optional");
    }

    private static HouseRule noOptionalParameters() {
        return HouseRule.of("no parameter is an Optional", root -> codeUnits().should(Optionals.NOT_TAKEN))
                .catches("KeepsOptionals.method", "takes an Optional")
                .catches("KeepsOptionals.<init>", "takes an Optional");
    }

    private static HouseRule caseNeedsALocale() {
        return HouseRule.of(
                        "upper and lower case do not depend on where the server stands",
                        root -> noClasses().should().accessTargetWhere(Calls.CASE_WITHOUT_LOCALE))
                .catches("WithoutLocale.called", "toLowerCase()")
                .catches("WithoutLocale.referred", "toUpperCase()");
    }

    /** A map gives null, and not the default, for a null that is there: that is what many clients send for absent. */
    private static HouseRule nullIsAbsent() {
        return HouseRule.of(
                        "arguments are read by Arguments alone",
                        root -> noClasses()
                                .that()
                                .resideInAnyPackage(root.of(Part.ALL_OF_GRAPH))
                                .and()
                                .doNotHaveSimpleName("Arguments")
                                .should()
                                .accessTargetWhere(Calls.ARGUMENTS_OF_THE_ENGINE))
                .catches("UnboxesNull.argument", "getArgumentOrDefault")
                .catches("UnboxesNull.bare", "getArgument(")
                .catches("UnboxesNull.field", "getOrDefault");
    }

    private static HouseRule nothingIsPrinted() {
        // What a process is asked by its arguments, such as --help, it answers on its own streams.
        return HouseRule.of(
                        "nothing is printed past the log",
                        root -> noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("io.orgraph.Application")
                                .should(ACCESS_STANDARD_STREAMS))
                .catches("Prints.out", "System.out")
                .catches("Prints.err", "System.err")
                .catches("Prints.trace", "printStackTrace()");
    }

    private static HouseRule nobodySleeps() {
        return HouseRule.of("nobody sleeps", root -> noClasses().should().accessTargetWhere(Calls.SLEEP))
                .catches("Blocks.sleeps", "java.lang.Thread.sleep(long)")
                .catches("Blocks.sleepsByUnit", "java.util.concurrent.TimeUnit.sleep(long)");
    }

    private static HouseRule nothingRunsOnTheCommonPool() {
        return HouseRule.of(
                        "what runs elsewhere says where",
                        root -> noClasses().should().accessTargetWhere(Calls.ASYNC_WITHOUT_EXECUTOR))
                .catches("OnTheCommonPool.supplies", "supplyAsync")
                .catches("OnTheCommonPool.runs", "runAsync")
                .catches("OnTheCommonPool.continues", "thenApplyAsync");
    }

    /** The sandbox is free to wait: it has threads of its own, and stands for somebody else's server. */
    private static HouseRule onlyWhatIsDoneIsJoined() {
        return HouseRule.of(
                        "a future is joined only where allOf says that it is done",
                        root -> codeUnits()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideOutsideOfPackage(root.of(Part.SANDBOX))
                                .should(new JoinsOnlyWhatIsDone()))
                .catches("Blocks.joins", "waits by java.util.concurrent.CompletableFuture.join()")
                .catches("Blocks.gets", "waits by java.util.concurrent.Future.get()")
                .catches(
                        "Blocks.getsWithinASecond",
                        "waits by java.util.concurrent.Future.get(long, java.util.concurrent.TimeUnit)")
                .catches("Blocks.joinsEach", "waits by java.util.concurrent.CompletableFuture.join()");
    }

    private static HouseRule manyAreWaitedForInOnePlace() {
        return HouseRule.of(
                        "many futures are waited for by Futures.all alone",
                        root -> noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(root.name() + ".failure.Futures")
                                .should()
                                .accessTargetWhere(Calls.ALL_OF))
                .catches("change.WaitsForAll.called", "CompletableFuture.allOf")
                .catches("change.WaitsForAll.referred", "CompletableFuture.allOf");
    }

    /** A loader asks once for all fields of an operation. What is public has no key, and so no loader. */
    private static HouseRule fieldsAskLoaders() {
        return HouseRule.of(
                        "fields that read ask loaders, but for invitationPreview",
                        root -> noClasses()
                                .that()
                                .resideInAPackage(root.of(Part.QUERY))
                                .and()
                                .doNotHaveFullyQualifiedName(root.name() + ".graph.query.QueryFields")
                                .should()
                                .accessTargetWhere(Calls.PORTS))
                .catches("graph.query.AsksAPort.reads", "SourceAccess.ask(");
    }

    private static HouseRule typesAreImported() {
        return HouseRule.of(
                        "types are imported, and not named with their package in code",
                        root -> classes()
                                .that()
                                .areTopLevelClasses()
                                .should(new Should<>(
                                        "import what it names",
                                        type -> QualifiedNames.in(type, root).isEmpty(),
                                        type -> type.getName() + " names " + QualifiedNames.in(type, root))))
                .catches("plan.NamesPackages", "java.util.List")
                .catches("plan.NamesPackages", "graphql.GraphQL");
    }
}
