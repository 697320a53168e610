package io.orgraph.graph.accessplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a plan; the fresh plan where the state had changed. */
record AppliedPlan(List<PlanResult> results, @Nullable AccessPlanPayload fresh) {}
