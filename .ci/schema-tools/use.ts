// What a front end does with the generated types. tsc reads it beside them; nothing runs it.
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import { useFragment, type FragmentType } from "./generated";
import {
  ChangeRoleDocument,
  InvitationsDocument,
  MemberFragmentDoc,
  MembersDocument,
  PlanDocument,
  UndoDocument,
} from "./generated/graphql";

export function row(member: FragmentType<typeof MemberFragmentDoc>): string {
  const { user, roles, access } = useFragment(MemberFragmentDoc, member);
  const permissions = (roles ?? []).flatMap((role) => role.permissions ?? []);
  return [user.displayName ?? user.email ?? "?", access, ...permissions.map(({ key }) => key)].join(" ");
}

export function rows({ workspace }: ResultOf<typeof MembersDocument>): string[] {
  return workspace?.memberships?.nodes.map(row) ?? [];
}

export function next(
  result: ResultOf<typeof MembersDocument>,
  before: VariablesOf<typeof MembersDocument>,
): VariablesOf<typeof MembersDocument> | null {
  const page = result.workspace?.memberships?.pageInfo;
  return page?.hasNextPage ? { ...before, after: page.endCursor } : null;
}

export function pending({ node }: ResultOf<typeof InvitationsDocument>): string[] {
  if (node?.__typename !== "Organization") return [];
  return (node.invitations?.edges ?? []).flatMap((edge) => edge.node.email ?? []);
}

export const onlyPending: VariablesOf<typeof InvitationsDocument> = {
  organization: "id",
  filter: { states: ["PENDING"] },
};

export const change: VariablesOf<typeof ChangeRoleDocument> = {
  input: { membership: { id: "id" }, roleId: "id" },
};

export function refusal({ setWorkspaceMembership: set }: ResultOf<typeof ChangeRoleDocument>): string | null {
  const [first] = set?.userErrors ?? [];
  return first ? `${first.code} at ${first.path.join(".")}: ${first.message}` : null;
}

export function wayBack({
  setWorkspaceMembership: set,
}: ResultOf<typeof ChangeRoleDocument>): VariablesOf<typeof UndoDocument> | null {
  return set?.undo ? { input: { tokens: [set.undo] } } : null;
}

export function removals({ accessPlan }: ResultOf<typeof PlanDocument>): string[] {
  const items = accessPlan?.items.filter(({ action }) => action === "REMOVE") ?? [];
  return items.map(({ user, call }) => user.email ?? call?.path ?? "?");
}
