package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.openid.SignInProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Meters of sign-ins with OpenID Connect providers. */
public final class OpenIdMeters implements MeterBinder {
    private final OpenIdCounters counters;

    public OpenIdMeters(OpenIdCounters counters) {
        this.counters = counters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "orgraph.openid.sign.ins", "Sign-ins with a provider", OpenIdCounters.Step.SIGN_IN);
        bind(registry, "orgraph.openid.refreshes", "Refreshes of tokens", OpenIdCounters.Step.REFRESH);
        bind(
                registry,
                "orgraph.openid.back.channel.logouts",
                "Logout tokens of providers",
                OpenIdCounters.Step.BACK_CHANNEL_LOGOUT);
    }

    private void bind(MeterRegistry registry, String name, String what, OpenIdCounters.Step step) {
        List<String> outcomes = new ArrayList<>(List.of(OpenIdCounters.DONE));
        for (SignInProblem problem : SignInProblem.values()) {
            outcomes.add(problem.name());
        }
        for (String outcome : outcomes) {
            FunctionCounter.builder(name, counters, all -> all.of(step, outcome))
                    .description(what)
                    .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
