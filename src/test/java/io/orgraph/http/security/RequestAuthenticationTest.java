package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.orgraph.authentication.ApiKey;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.KeyHash;
import io.orgraph.authentication.Principal;
import io.orgraph.authentication.Scope;
import io.orgraph.http.limits.AuthenticationLimits;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAuthenticationTest {
    private static final String KEY = "key_CANARY_billing";
    private static final Authenticator CALLERS = new Authenticator(
            List.of(new ApiKey(
                    "billing",
                    KeyHash.parse("e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59"),
                    Set.of(Scope.READ))),
            null);
    private static final AuthenticationResult BILLING =
            new AuthenticationResult.Known(new Principal("billing", Set.of(Scope.READ)));
    private static final RequestAuthentication CHECK = check(CALLERS);

    @Test
    void where_nobody_is_asked_everybody_may_do_everything() {
        RequestAuthentication open = check(new Authenticator(List.of(), null));

        assertThat(open.check(HttpRequest.GET("/"), null).join())
                .isEqualTo(new AuthenticationResult.Known(Principal.ANYBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, "Bearer " + KEY, "bearer  " + KEY, "BEARER " + KEY})
    void the_right_key_once_is_let_in(String shown) {
        assertThat(checked(List.of(shown))).isEqualTo(BILLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer" + KEY,
                "Bearer\t" + KEY,
                "Bearer: " + KEY,
                "Bearer Bearer " + KEY,
                "Basic " + KEY,
                " Bearer " + KEY,
                "Bearer " + KEY + " ",
                "Bearer ",
                "Bearer"
            })
    void another_form_is_refused(String shown) {
        assertThat(checked(List.of(shown))).isInstanceOf(AuthenticationResult.Refused.class);
    }

    @Property(tries = 10_000)
    void anything_else_in_the_header_is_refused(@ForAll("values") @Size(max = 3) List<String> values) {
        boolean right = values.equals(List.of(KEY)) || values.equals(List.of("Bearer " + KEY));

        assertThat(checked(values) instanceof AuthenticationResult.Refused).isNotEqualTo(right);
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
    private static AuthenticationResult checked(List<String> values) {
        HttpHeaders headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        headers.add("Orgraph-Key", values);
        HttpRequest<Object> request = new HttpRequestWrapper<>(HttpRequest.GET("/")) {
            @Override
            public io.micronaut.http.HttpHeaders getHeaders() {
                return new NettyHttpHeaders(headers, ConversionService.SHARED);
            }
        };
        return CHECK.check(new Arriving(request, "198.51.100.1"), null).join();
    }

    private static RequestAuthentication check(Authenticator callers) {
        return new RequestAuthentication(
                callers, new ClientAddresses(TrustedProxies.NONE), new AuthenticationLimits(0));
    }
}
