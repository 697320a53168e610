package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    @Test
    void parameters_are_encoded_and_keep_their_order() {
        Call call = Sample.roles()
                .query("page_size", "1000")
                .query("filter", "title='A&B=C' #1")
                .query("page_size", "");

        assertThat(call.pathAndQuery())
                .isEqualTo("/workspaces/w1/roles?page_size=1000&filter=title%3D%27A%26B%3DC%27%20%231&page_size=");
    }

    @Test
    void half_a_character_in_a_parameter_is_replaced() {
        assertThat(Sample.roles().query("search", "a\uD800").pathAndQuery()).endsWith("?search=a%3F");
    }

    @Test
    void each_step_leaves_the_call_before_as_it_was() {
        Call plain = Sample.set();

        Call full = Sample.as(Sample.ALICE, plain)
                .query("a", "b")
                .header("Accept", "text/plain")
                .json(Map.of("roleId", "r1"))
                .requestId("req-1");

        assertThat(full.pathAndQuery()).isEqualTo("/workspaces/w1/memberships/u1?a=b");
        assertThat(full.headers()).containsExactly(new Header("Accept", "text/plain"));
        assertThat(full.requestId()).isEqualTo("req-1");
        assertThat(full.body()).isEqualTo(Map.of("roleId", "r1"));
        assertThat(plain.pathAndQuery()).isEqualTo("/workspaces/w1/memberships/u1");
        assertThat(plain.headers()).isEmpty();
        assertThat(plain.credentialHeader()).isNull();
        assertThat(plain.body()).isNull();
        assertThat(plain.requestId()).isNull();
    }

    @Test
    void nothing_of_it_but_the_template_prints() {
        Call call = Sample.as(Sample.ALICE, Sample.set())
                .query("search", "secret")
                .header("X-Secret", "secret")
                .json("secret");

        assertThat(call).hasToString("PUT /workspaces/{workspace}/memberships/{user}");
        assertThat(call.headers().toString()).doesNotContain("secret");
        assertThat(String.valueOf(call.credentialHeader())).doesNotContain("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tot\r\nHost: evil", "tot\n", "tot\0", "tot\u00e9", "tot\u007f", "tot\t"})
    void a_header_value_that_could_end_the_header_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.roles().authorization(value, Sample.ALICE.fingerprint()))
                .withMessageNotContaining("tot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Y", "X:Y", "X\r\nY", "X\u00e9"})
    void a_header_name_that_is_none_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.roles().header(name, "value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a\nb", "a/b", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_request_id_that_could_not_be_logged_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.roles().requestId(id));
    }
}
