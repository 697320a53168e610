package io.orgraph.source.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.Sorting;
import io.orgraph.model.WorkspaceQuery;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    @ParameterizedTest
    @EnumSource
    void members_can_be_ordered_by(MemberQuery.OrderField field) {
        Map<MemberQuery.OrderField, String> names = Map.of(
                MemberQuery.OrderField.DISPLAY_NAME, "display_name",
                MemberQuery.OrderField.EMAIL, "email",
                MemberQuery.OrderField.CREATED_AT, "created_time",
                MemberQuery.OrderField.UPDATED_AT, "updated_time");

        String order = ListParameters.order(new MemberQuery(null, null, new Sorting<>(field, false)));

        assertThat(order).isEqualTo(names.get(field));
    }

    @ParameterizedTest
    @EnumSource
    void workspaces_can_be_ordered_by(WorkspaceQuery.OrderField field) {
        Map<WorkspaceQuery.OrderField, String> names = Map.of(
                WorkspaceQuery.OrderField.NAME, "title",
                WorkspaceQuery.OrderField.CREATED_AT, "create_time",
                WorkspaceQuery.OrderField.UPDATED_AT, "update_time");

        String order = ListParameters.order(new WorkspaceQuery(null, null, new Sorting<>(field, true)));

        assertThat(order).isEqualTo(names.get(field) + " desc");
    }
}
