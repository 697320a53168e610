package io.orgraph.graph.accessplan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.orgraph.graph.mutation.ChangeInput;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.plan.AccessRequest;
import io.orgraph.plan.DesiredAccess;
import io.orgraph.plan.Guards;
import io.orgraph.plan.PlanMode;
import io.orgraph.plan.PlanScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input of an access plan.
 *
 * @param paths the position in the input of each membership
 */
record AccessPlanInput(AccessRequest request, Map<WorkspaceMembershipId, List<String>> paths) {

    /** Null, and faults, where the input is invalid. */
    static @Nullable AccessPlanInput in(ChangeInput input) {
        AccessPlanInput target = AccessTargetInput.in(requireNonNull(input.in("target")));
        if (target == null) {
            return null;
        }
        PlanMode mode = input.has("mode") ? PlanMode.valueOf(input.required("mode")) : PlanMode.EXACT;
        if (mode == PlanMode.ADD_ONLY && target.request.scope() instanceof PlanScope.OfLeavers) {
            input.fault("Off-boarding removes access: it is EXACT only", "mode");
        }
        ChangeInput guards = input.in("guards");
        AccessRequest asked = target.request;
        return new AccessPlanInput(
                asked.with(
                        mode,
                        guards == null
                                ? Guards.DEFAULT
                                : GuardsInput.in(guards, asked.scope().organization())),
                target.paths);
    }

    /** For a plan that was made before: no input names its memberships any more. */
    static AccessPlanInput again(DesiredAccess desired) {
        return new AccessPlanInput(AccessRequest.again(desired), Map.of());
    }

    /** The position in the input that names a node: for errors found only after a call. */
    List<String> pathOf(WorkspaceMembershipId id) {
        return requireNonNullElse(paths.get(id), List.of("input"));
    }
}
