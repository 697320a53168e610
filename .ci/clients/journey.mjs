// What a page that administers a workspace does, one thing after the other, whatever client it is made with. The lists
// are read once; from then on the client's cache follows what the changes answer, and at the end it has to be what
// somebody reads who comes anew.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { guessedId, guesses } from "./guesses.mjs";
import { people, places } from "./operations.mjs";

const source = "transactionlink";

/**
 * `client` has
 * - `guest`: an address that nobody else invites;
 * - `pages(query, variables)`: all pages of the list of workspaces, as the one list that the cache makes of them;
 * - `watch(query, variables)`: everything that a page with this query has been shown so far, in a list that grows;
 * - `change(mutation, input, guess)`: its payload; until it is there, the cache shows the guess;
 * - `cached(query, variables)`: from the cache alone;
 * - `fresh(query, variables)`: from the server, into a cache of its own;
 * - `requests()`: how many it has sent, those of `fresh` left out;
 * - `hold()`: lets none of them through until the function that it gives is called.
 */
export async function journey(client) {
  const place = await list(client);
  const shown = client.watch(people, place.variables);
  await until(() => shown.length > 0);
  const page = { client, shown, before: shown[0], ...place };

  const invited = await invite(page);
  await inviteNobody(page);
  const changed = await changeRole(page);
  const removed = await remove(page);
  const demoted = await removeDirect(page);

  await undo(page, demoted, "the removal of direct access");
  await undo(page, removed, "the removal");
  await undo(page, changed, "the change of role");
  assert.deepEqual(byId(members(shown.at(-1))), byId(members(page.before)));
  await undo(page, invited, "the invitation");

  const cached = await client.cached(people, place.variables);
  const fresh = await client.fresh(people, place.variables);
  assert.deepEqual(byId(members(cached)), byId(members(fresh)));
  assert.deepEqual(cached.organization, fresh.organization);
  assert.equal(cached.workspace.memberships.totalCount, fresh.workspace.memberships.totalCount);
  say(
    `cache: ${members(cached).length} members and ${invitations(cached).length} invitations, as a fresh read has them`,
  );
}

/** Reads the workspaces page by page; the client makes one list of them. */
async function list(client) {
  const [all] = (await client.fresh(places, { source, first: 1000 })).organizations.nodes;
  const [paged] = (await client.pages(places, { source, first: 5 })).organizations.nodes;
  assert.deepEqual(nodes(paged.workspaces), nodes(all.workspaces));
  assert.ok(client.requests() > 1, "one page is no paging");
  say(`list: ${nodes(paged.workspaces).length} workspaces in ${client.requests()} pages`);
  return {
    variables: { organization: paged.id, workspace: nodes(paged.workspaces)[0].id },
    roleToInvite: paged.roles.nodes[0].id,
  };
}

async function invite(page) {
  const email = page.client.guest;
  const { results } = await sendInvitation(page, email);
  const { id } = results[0].edge.node;
  assert.equal(results[0].outcome, "DONE");
  assert.deepEqual(
    invitations(page.shown.at(-1))
      .filter((each) => each.email === email)
      .map((each) => each.id),
    [id],
  );
  counted(page, 0, 1);
  say("invite: shown at once, then as it came to be");
  return results[0];
}

/** A guess that the server does not confirm goes away again. */
async function inviteNobody(page) {
  const email = "nobody";
  const { userErrors } = await sendInvitation(page, email);
  assert.deepEqual(userErrors[0].path, ["input", "invitations", "0", "email"]);
  assert.ok(invitations(page.shown.at(-1)).every((each) => each.email !== email));
  counted(page, 0, 1);
  say(`invite without an address: shown at once, then taken back for ${userErrors[0].code}`);
}

function sendInvitation(page, email) {
  const input = {
    organizationId: page.variables.organization,
    invitations: [{ email, roleId: page.roleToInvite }],
  };
  const guessed = (state) => invitations(state).some((each) => each.email === email && each.id === guessedId);
  return change(page, "createInvitations", input, guesses.createInvitations(email), guessed);
}

/** Of somebody who inherits access as well, which a change of the direct role leaves as it is. */
async function changeRole(page) {
  const [member] = reached(page, "DIRECT_AND_INHERITED");
  const held = member.directRoles.map((each) => each.id);
  const role = page.before.workspace.roles.nodes.find((each) => !held.includes(each.id));
  const inherited = ids(member.roles).filter((id) => !held.includes(id));
  const of = { workspaceId: page.variables.workspace, userId: member.user.id };
  const input = { membership: { of }, roleId: role.id };
  const guessed = (state) =>
    isDeepStrictEqual(ids(row(state, member).roles).sort(), [role.id, ...inherited].sort());
  const guess = guesses.setWorkspaceMembership(page.variables.workspace, member, role);
  const payload = await change(page, "setWorkspaceMembership", input, guess, guessed);
  assert.deepEqual(ids(payload.membershipEdge.node.directRoles), [role.id]);
  assert.ok(guessed(page.shown.at(-1)));
  assert.equal(row(page.shown.at(-1), member).access, "DIRECT_AND_INHERITED");
  counted(page, 0, 1);
  say("change role: the list shows it beside what is inherited, and was not read again");
  return payload;
}

async function remove(page) {
  const [member] = reached(page, "DIRECT");
  const payload = await sendRemoval(page, member, (state) => row(state, member) === undefined);
  assert.equal(payload.removedMembershipId, member.id);
  counted(page, -1, 1);
  say("remove: the list shows it and was not read again");
  return payload;
}

/** The row of somebody who remains a member by inheritance is not dropped. */
async function removeDirect(page) {
  const [member] = reached(page, "DIRECT_AND_INHERITED");
  const payload = await sendRemoval(page, member, (state) => row(state, member).access === "INHERITED");
  assert.equal(payload.removedMembershipId, null);
  assert.equal(payload.remainingMembership.id, member.id);
  counted(page, -1, 1);
  say("remove: whoever inherits access stays in the list");
  return payload;
}

async function sendRemoval(page, member, guessed) {
  const input = { membership: { id: member.id } };
  const guess = guesses.removeWorkspaceMembership(page.variables.workspace, member);
  const payload = await change(page, "removeWorkspaceMembership", input, guess, guessed);
  assert.ok(guessed(page.shown.at(-1)));
  return payload;
}

/** Sends the token that came with the change. */
async function undo(page, { undo: token }, what) {
  const { results } = await change(page, "undo", { tokens: [token] });
  assert.deepEqual(results[0].userErrors, []);
  assert.equal(results[0].outcome, "DONE");
  say(`undo ${what}`);
}

/** Sends a change, and nothing else. Until it is let through, the page shows the guess, if there is one. */
async function change({ client, shown, variables }, mutation, input, guess, guessed = () => true) {
  const sent = client.requests();
  const release = client.hold();
  const answer = client.change(mutation, input, guess);
  await until(() => guessed(shown.at(-1)));
  release();
  const payload = await answer;
  await until(async () => isDeepStrictEqual(shown.at(-1), await client.cached(people, variables)));
  assert.equal(client.requests() - sent, 1, `${mutation} is one request`);
  return payload;
}

/** That the lists' totals are as before, but for so many. */
function counted(page, moreMembers, moreInvitations) {
  const [now, then] = [page.shown.at(-1), page.before];
  assert.equal(now.workspace.memberships.totalCount, then.workspace.memberships.totalCount + moreMembers);
  assert.equal(
    now.organization.invitations.totalCount,
    then.organization.invitations.totalCount + moreInvitations,
  );
}

function reached(page, access) {
  return members(page.before).filter((each) => each.access === access);
}

function row(state, { id }) {
  return members(state).find((each) => each.id === id);
}

function ids(roles) {
  return roles.map((each) => each.id);
}

function members(state) {
  return nodes(state.workspace.memberships);
}

function invitations(state) {
  return nodes(state.organization.invitations);
}

function nodes(connection) {
  return connection.edges.map((edge) => edge.node);
}

/** Who is taken back into a list need not stand where they stood. */
function byId(nodes) {
  return [...nodes].sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function until(holds) {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `it never came to be that ${holds}`);
    await new Promise((wake) => setTimeout(wake, 5));
  }
}

function say(step) {
  console.log(`ok   ${step}`);
}
