package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.orgraph.authentication.ApiKey;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.KeyHash;
import io.orgraph.authentication.Principal;
import io.orgraph.authentication.Scope;
import io.orgraph.http.response.Checked;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RequestAuthenticationTest {
    private static final String KEY = "key_CANARY_billing";
    private static final RequestAuthentication CHECK = new RequestAuthentication(new Authenticator(
            List.of(new ApiKey(
                    "billing",
                    KeyHash.parse("e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59"),
                    Set.of(Scope.READ))),
            null));

    @Test
    void where_nobody_is_asked_everybody_may_do_everything() {
        RequestAuthentication open = new RequestAuthentication(new Authenticator(List.of(), null));

        assertThat(open.check(HttpRequest.GET("/").getHeaders()).join()).isEqualTo(Checked.passed(Principal.ANYBODY));
    }

    @Test
    void the_right_key_once_is_let_in() {
        assertThat(checked(List.of(KEY))).isEqualTo(Checked.passed(new Principal("billing", Set.of(Scope.READ))));
    }

    @Property(tries = 10_000)
    void anything_else_in_the_header_is_a_stranger(@ForAll("values") @Size(max = 3) List<String> values) {
        boolean right = values.equals(List.of(KEY));

        assertThat(checked(values).equals(Checked.refused(RequestAuthentication.STRANGER)))
                .isNotEqualTo(right);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.strings().ascii().ofMaxLength(5000),
                        Arbitraries.of(KEY, KEY + " ", " " + KEY, KEY + "\r\n", KEY + "\u0000", "Bearer " + KEY, ""))
                .list();
    }

    /** Headers as a server without any checks of its own would hand them on. */
    private static Checked<Principal> checked(List<String> values) {
        HttpHeaders headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        headers.add("Orgraph-Key", values);
        return CHECK.check(new NettyHttpHeaders(headers, ConversionService.SHARED))
                .join();
    }
}
