package io.orgraph.source;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Health;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Node;
import io.orgraph.model.SourceId;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One configured upstream API. Its capabilities are the ports that its adapter implements. */
public final class Source implements Node {
    private final SourceName name;
    private final Function<OperationBudget, Adapter> adapters;
    private final Adapter adapter;
    private final Supplier<Health> health;
    private final List<Capability> capabilities;
    private final boolean refusalsShown;

    /** Creates a source whose health is read at each request for it. */
    public Source(SourceName name, Adapter adapter, Supplier<Health> health) {
        this(name, budget -> adapter, health);
    }

    /**
     * Creates a source with an adapter for each operation, whose calls count against the operation's budget and end
     * with the operation.
     */
    public Source(SourceName name, Function<OperationBudget, Adapter> adapters, Supplier<Health> health) {
        this.health = health;
        this.name = name;
        this.adapters = adapters;
        this.adapter = adapters.apply(OperationBudget.ENDLESS);
        this.capabilities = capabilities(adapter);
        this.refusalsShown = false;
    }

    private Source(Source other, Adapter adapter, boolean refusalsShown) {
        this.health = other.health;
        this.name = other.name;
        this.adapters = other.adapters;
        this.adapter = adapter;
        this.capabilities = other.capabilities;
        this.refusalsShown = refusalsShown;
    }

    /** The same source for one operation. */
    public Source within(OperationBudget budget) {
        return new Source(this, adapters.apply(budget), refusalsShown);
    }

    /** The same source, which shows a refusal's own text also to a caller who runs on the deployment's credential, or not. */
    public Source showingRefusals(boolean shown) {
        return new Source(this, adapter, shown);
    }

    boolean showsRefusals() {
        return refusalsShown;
    }

    @Override
    public SourceId id() {
        return new SourceId(name);
    }

    public SourceName name() {
        return name;
    }

    public SourceKind kind() {
        return adapter.kind();
    }

    /** What the source demands of whoever uses a port; null where no document says. */
    public @Nullable RequiredPermission requiredPermission(Class<? extends Port> port) {
        return adapter.requiredPermission(port);
    }

    /** Whether a credential for the source is a person's session, by its form. Makes no call. */
    public boolean isSession(Credential credential) {
        return adapter.isSession(credential);
    }

    public List<Capability> capabilities() {
        return capabilities;
    }

    /** The health of the source by its last calls. Makes no call. */
    public Health health() {
        return health.get();
    }

    /**
     * Returns the adapter as the given port, or {@link Failure.Unsupported} where the adapter does not implement it.
     */
    public <P extends Port> Answer<P> port(Class<P> port) {
        if (port.isInstance(adapter)) {
            return Answer.of(port.cast(adapter));
        }
        return Answer.failed(new Failure.Unsupported(name, Ports.capabilityOf(port)));
    }

    private static List<Capability> capabilities(Adapter adapter) {
        Set<CapabilityName> supported = Ports.capabilitiesOf(adapter);
        Set<CapabilityName> unverified =
                adapter.unverified().stream().map(Ports::capabilityOf).collect(Collectors.toSet());
        return Arrays.stream(CapabilityName.values())
                .map(name -> supported.contains(name)
                        ? new Capability(name, null, !unverified.contains(name), SourceList.applied(name, adapter))
                        : new Capability(
                                name, "The API of this kind of source has no endpoint for it", false, Set.of()))
                .toList();
    }
}
