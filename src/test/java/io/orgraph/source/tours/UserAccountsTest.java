package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users as they are sent, in the forms that nobody documents, and the paths that an id must not lead to. */
class UserAccountsTest extends ToursCase {
    private static final UserId USER = new UserId(ORGANIZATION, "u1");

    @BeforeEach
    void own() {
        upstream.answers("GET " + OWN, "{\"id\":\"o1\"}");
    }

    @ParameterizedTest
    @CsvSource({"active, ACTIVE", "Suspended, SUSPENDED", "on leave, UNKNOWN"})
    void a_status_is_told_as_it_is_meant_and_in_its_own_words(String word, UserStatus meant) {
        upstream.answers("GET /api/users/u1", "{\"id\":\"u1\",\"status\":\"" + word + "\",\"phone\":\"+4712345678\"}");

        UserAccount told = given(tours.userAccount(USER, KEY));

        assertThat(told).isEqualTo(new UserAccount(USER, meant, word, "+4712345678"));
    }

    @Test
    void of_a_user_that_tells_nothing_nothing_is_known() {
        upstream.answers("GET /api/users/u1", "{\"id\":\"u1\",\"status\":7,\"phone\":null}");

        UserAccount told = given(tours.userAccount(USER, KEY));

        assertThat(told).isEqualTo(new UserAccount(USER, UserStatus.UNKNOWN, "7", null));
    }

    @Test
    void a_user_who_answers_with_another_id_is_not_the_one_who_was_meant() {
        upstream.answers("GET /api/users/u1", "{\"id\":\"u2\",\"status\":\"active\"}");
        upstream.answers("PATCH /api/users/u1", "{\"id\":\"u2\",\"status\":\"suspended\"}");

        assertThat(failure(tours.userAccount(USER, KEY)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(given(tours.setUserStatus(USER, UserStatus.SUSPENDED, KEY))).isEmpty();
    }

    @Test
    void a_changed_status_is_told() {
        upstream.answers("PATCH /api/users/u1", "{\"id\":\"u1\",\"status\":\"suspended\"}");

        Optional<UserAccount> told = given(tours.setUserStatus(USER, UserStatus.SUSPENDED, KEY));

        assertThat(told).map(UserAccount::status).contains(UserStatus.SUSPENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "ME", "me/", "me?x", "me#", "me;x=1"})
    void an_id_that_is_the_callers_own_path_is_nobodys(String id) {
        UserId disguised = new UserId(ORGANIZATION, id);

        assertThat(failure(tours.userAccount(disguised, KEY)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(failure(tours.setUserStatus(disguised, UserStatus.SUSPENDED, KEY))
                        .code())
                .isEqualTo(Code.NOT_FOUND);

        assertThat(upstream.lines()).isEmpty();
    }
}
