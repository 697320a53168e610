package io.orgraph.source.kognitos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KognitosSettingsTest {

    @ParameterizedTest
    @CsvSource({"all, ALL", "mine, MINE", "MINE, MINE", "' mine ', MINE"})
    void a_deployment_chooses_the_list_of_workspaces(String text, Workspaces workspaces) {
        assertThat(KognitosSettings.of(Wired.SOURCE, text).workspaces()).isEqualTo(workspaces);
    }

    @Test
    void whoever_does_not_choose_has_all_workspaces() {
        assertThat(KognitosSettings.of(Wired.SOURCE, null).workspaces()).isEqualTo(Workspaces.ALL);
    }

    @Test
    void another_list_is_refused_by_the_name_of_its_setting() {
        assertThatThrownBy(() -> KognitosSettings.of(Wired.SOURCE, "some"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Please change orgraph.sources.automation.workspaces: it is all or mine");
    }
}
