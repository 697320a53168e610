package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import io.orgraph.model.InvitationToken;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A URL is parsed once for all reads of it; one that may say a secret is not kept for the next. */
class RequestsTest {
    private static final InvitationToken TOKEN = new InvitationToken("invited-1");

    private final Requests requests = new Requests(
            UpstreamSettings.of(Sample.SOURCE, URI.create("http://localhost/api")),
            ObjectMapper.getDefault(),
            "Orgraph/1");

    @Test
    void the_url_of_a_read_with_a_credential_is_kept() throws IOException {
        URI first = urlOf(Sample.as(Sample.ALICE, Sample.roles()));

        assertThat(first).hasToString("http://localhost/api/workspaces/w1/roles");
        assertThat(urlOf(Sample.as(Sample.ALICE, Sample.roles()))).isSameAs(first);
    }

    @Test
    void the_url_of_a_read_without_one_is_not() throws IOException {
        Call call = Endpoint.get("/invitations/{token}").at(TOKEN);

        assertThat(urlOf(call)).hasToString("http://localhost/api/invitations/invited-1");
        assertThat(urlOf(call)).isNotSameAs(urlOf(call));
    }

    @Test
    void the_url_of_a_write_is_not() throws IOException {
        Call call = Sample.as(
                Sample.ALICE, Endpoint.post("/invitations/{token}/accept").at(TOKEN));

        assertThat(urlOf(call)).isNotSameAs(urlOf(call));
    }

    private URI urlOf(Call call) throws IOException {
        return requests.of(call).head().getUri();
    }
}
