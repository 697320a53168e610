package io.orgraph.graph.accessplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a plan; the fresh one where it had drifted. */
record AppliedPlan(List<PlanResult> results, @Nullable AccessPlanPayload fresh) {}
