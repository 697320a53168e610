package io.orgraph.graph.projection;

import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The projections of one document, compiled when they are needed first. Safe for concurrent use. */
public final class DocumentProjections {
    /** More choices of conditions than this are not compiled. */
    private static final int MOST_CHOICES = 8;

    private final Map<Conditions.Choice, FieldProjections> byChoice = new ConcurrentHashMap<>();
    private final GraphQLSchema schema;
    private final Document document;
    private final Conditions conditions;

    public DocumentProjections(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.document = document;
        this.conditions = new Conditions(document);
    }

    /** Makes an operation that is about to run use the projections, if they are of the schema that it runs with. */
    public void use(ExecutionContext execution) {
        FieldProjections projections =
                execution.getGraphQLSchema() == schema ? of(conditions.choice(execution.getCoercedVariables())) : null;
        if (projections != null) {
            execution.getGraphQLContext().put(FieldProjections.class, projections);
        }
    }

    private @Nullable FieldProjections of(Conditions.Choice choice) {
        FieldProjections known = byChoice.get(choice);
        return known != null || byChoice.size() >= MOST_CHOICES
                ? known
                : byChoice.computeIfAbsent(choice, this::compiled);
    }

    private FieldProjections compiled(Conditions.Choice choice) {
        SelectionCollector selections = new SelectionCollector(document, choice);
        return new FieldProjections(
                new ProjectionCompiler(schema, selections), new SelectedFields.Compiler(schema, selections));
    }
}
