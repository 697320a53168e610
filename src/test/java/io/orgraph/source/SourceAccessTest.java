package io.orgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Health;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceAccessTest {
    private static final SourceName CRM = new SourceName("crm");
    private static final Map<SourceName, Credential> OWN = Map.of(CRM, Credential.of(Secret.of("tot_CANARY_1")));

    @Test
    void what_a_source_says_of_a_refusal_is_for_whoever_brought_the_credential() {
        assertThat(mayRead(new SourceCredentials(OWN), false)).isTrue();
        assertThat(mayRead(new SourceCredentials(OWN, Set.of(CRM)), false)).isFalse();
        assertThat(mayRead(SourceCredentials.WITHOUT_CREDENTIALS, false)).isFalse();
    }

    @Test
    void a_deployment_may_show_it_to_all() {
        assertThat(mayRead(new SourceCredentials(OWN, Set.of(CRM)), true)).isTrue();
    }

    private static boolean mayRead(SourceCredentials credentials, boolean shown) {
        Adapter adapter = () -> SourceKind.TOURS;
        Source source = new Source(CRM, adapter, () -> Health.NOT_CALLED_YET).showingRefusals(shown);
        return new SourceAccess(new SourceRegistry(List.of(source)), credentials, OperationBudget.ENDLESS)
                .mayReadRefusals(CRM);
    }
}
