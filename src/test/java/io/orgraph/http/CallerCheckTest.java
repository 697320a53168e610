package io.orgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import io.orgraph.caller.ApiKey;
import io.orgraph.caller.Callers;
import io.orgraph.caller.Identity;
import io.orgraph.caller.KeyHash;
import io.orgraph.caller.Scope;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallerCheckTest {
    private static final String KEY = "key_CANARY_billing";
    private static final CallerCheck CHECK = new CallerCheck(new Callers(
            List.of(new ApiKey(
                    "billing",
                    KeyHash.parse("e06085a906ef81d9a8eb760e05f73bb13de60268106eb044c770007d485caa59"),
                    Set.of(Scope.READ))),
            null));

    @Test
    void where_nobody_is_asked_everybody_may_do_everything() {
        CallerCheck open = new CallerCheck(new Callers(List.of(), null));

        assertThat(open.check(HttpRequest.GET("/").getHeaders()).join()).isEqualTo(Checked.passed(Identity.ANYBODY));
    }

    @Test
    void the_right_key_once_is_let_in() {
        assertThat(checked(List.of(KEY))).isEqualTo(Checked.passed(new Identity("billing", Set.of(Scope.READ))));
    }

    @Property(tries = 10_000)
    void anything_else_in_the_header_is_a_stranger(@ForAll("values") @Size(max = 3) List<String> values) {
        boolean right = values.equals(List.of(KEY));

        assertThat(checked(values).equals(Checked.refused(CallerCheck.STRANGER)))
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
    private static Checked<Identity> checked(List<String> values) {
        HttpHeaders headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        headers.add("Orgraph-Key", values);
        return CHECK.check(new NettyHttpHeaders(headers, ConversionService.SHARED))
                .join();
    }
}
