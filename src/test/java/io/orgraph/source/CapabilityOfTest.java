package io.orgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Health;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A port and its capability: one for one, whichever ports there are. */
class CapabilityOfTest {

    @Test
    void every_capability_has_one_port_and_every_port_one_capability() {
        List<CapabilityName> stated = new ClassFileImporter()
                .importPackages("io.orgraph.source").stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(Port.class))
                        .filter(type -> !type.isEquivalentTo(Port.class) && !type.isEquivalentTo(ListPort.class))
                        .filter(type -> type.getPackageName().equals("io.orgraph.source") && type.isTopLevelClass())
                        .map(CapabilityOfTest::capability)
                        .toList();

        assertThat(stated).containsExactlyInAnyOrder(CapabilityName.values());
    }

    @Test
    void a_source_has_the_capabilities_of_the_ports_of_its_adapter_and_of_what_that_extends() {
        Source source = new Source(new SourceName("crm"), new Extending(), () -> Health.NOT_CALLED_YET);

        assertThat(source.capabilities())
                .filteredOn(Capability::isSupported)
                .extracting(Capability::name)
                .containsExactlyInAnyOrder(CapabilityName.PREVIEW_INVITATION, CapabilityName.DELETE_ORGANIZATION);
    }

    @Test
    void what_no_document_describes_is_supported_and_not_verified_and_what_is_not_supported_is_neither() {
        Source source = new Source(new SourceName("crm"), new Extending(), () -> Health.NOT_CALLED_YET);

        List<Capability> capabilities = source.capabilities();

        assertThat(capabilities)
                .filteredOn(Capability::isVerified)
                .extracting(Capability::name)
                .containsExactly(CapabilityName.PREVIEW_INVITATION);
    }

    @Test
    void a_port_without_a_capability_is_refused() {
        assertThatThrownBy(() -> Ports.capabilityOf(Planted.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked") // Only ports are given.
    private static CapabilityName capability(JavaClass port) {
        return Ports.capabilityOf((Class<? extends Port>) port.reflect());
    }

    private interface Planted extends Port {}

    private abstract static class Extended implements Adapter, PreviewsInvitation {
        @Override
        public SourceKind kind() {
            return SourceKind.TOURS;
        }
    }

    private static final class Extending extends Extended implements DeletesOrganization {
        @Override
        public Set<Class<? extends Port>> unverified() {
            return Set.of(DeletesOrganization.class);
        }

        @Override
        public CompletableFuture<Answer<InvitationPreview>> invitationPreview(InvitationToken token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Answer<OrganizationId>> deleteOrganization(
                OrganizationId organization, Credential as) {
            throw new UnsupportedOperationException();
        }
    }
}
