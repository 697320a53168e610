package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.InvitationPreview;
import io.orgraph.model.InvitationToken;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.source.PreviewsInvitation;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the preview of an invitation promises. */
@ContractOf(PreviewsInvitation.class)
class PreviewsInvitationTest extends PortContract<PreviewsInvitation, InvitationPreview> implements AsksForAbsent {
    private static final InvitationToken TOKEN = new InvitationToken(ToursCredentials.NEWCOMER_INVITATION_TOKEN);

    PreviewsInvitationTest(Testbed ground) {
        super(ground);
    }

    /** Nobody's credential is asked for. */
    @Override
    CompletableFuture<Answer<InvitationPreview>> ask(PreviewsInvitation port, Credential as) {
        return port.invitationPreview(TOKEN);
    }

    @Override
    public CompletableFuture<Answer<InvitationPreview>> askForAbsent() {
        return port().invitationPreview(new InvitationToken(ABSENT));
    }

    @Test
    void it_shows_nothing_of_who_asks() {
        Awaited.given(ask(port(), ground().good()));

        assertThat(ground().tap().exchanges())
                .hasSize(1)
                .flatExtracting(exchange -> exchange.asked().headers().keySet())
                .isNotEmpty()
                .noneMatch(header -> header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("Cookie"));
    }

    @Test
    void it_tells_who_is_asked_to_join_what() {
        InvitationPreview preview = Awaited.given(ask(port(), ground().good()));

        assertThat(preview.email()).contains("@");
        assertThat(preview.organizationName()).isNotBlank();
        assertThat(preview.roleName()).isNotBlank();
        assertThat(preview.expiresAt()).isNotNull();
    }
}
