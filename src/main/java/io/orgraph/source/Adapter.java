package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.model.SourceKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code that speaks one kind of REST API. Its capabilities are the ports that it implements. */
public interface Adapter {

    SourceKind kind();

    /** Its ports whose requests no public document of the source describes: what they send is assumed. */
    default Set<Class<? extends Port>> unverified() {
        return Set.of();
    }

    /** What the source demands of whoever uses a port; null where no document says. */
    default @Nullable RequiredPermission requiredPermission(Class<? extends Port> port) {
        return null;
    }

    /** Whether a credential is a person's session, by its form; makes no call. */
    default boolean isSession(Credential credential) {
        return false;
    }
}
