package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.limits.AdmissionControl;
import io.orgraph.http.response.Checked;
import io.orgraph.http.security.RateLimitKeys;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Admission control: refuses an operation beyond the caller's rate or share, or beyond what may be in flight. */
final class AdmissionStep implements Step {
    private final AdmissionControl admission;
    private final RateLimitKeys keys;

    AdmissionStep(AdmissionControl admission, RateLimitKeys keys) {
        this.admission = admission;
        this.keys = keys;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        List<?> caller = keys.of(exchange.request(), exchange.credentials(), exchange.principal());
        exchange.within(new CallerQuota(admission, caller), caller);
        return admission.enter(caller, () -> next.handle(exchange)).fold(running -> running, Step::refuse);
    }
}
