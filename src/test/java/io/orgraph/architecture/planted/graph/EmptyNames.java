package io.orgraph.architecture.planted.graph;

/** Names whose endings tell nothing. */
final class EmptyNames {
    private EmptyNames() {}

    interface RoleManager {}

    interface RoleHelper {}

    interface RoleUtil {}

    interface RoleUtils {}

    interface RoleImpl {}

    interface RoleDTO {}

    interface RoleDto {}

    interface RoleData {}

    interface RoleInfo {}
}
