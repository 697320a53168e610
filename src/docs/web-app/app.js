const source = "transactionlink"; // the name of a source, as the deployment's settings have it
const part = (id) => document.getElementById(id);

// The cookie of the session goes along by itself. The header shows the server that this script asks, and no other site's form.
async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { "Orgraph-CSRF": "1", ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  const answer = response.status === 204 ? {} : await response.json();
  if (answer.errors) throw new Error(answer.errors[0].message);
  return answer;
}

const graph = async (query, variables) => (await call("POST", "../graphql", { query, variables })).data;

const TEAM = `query Team($source: String!) {
  organizations(sources: [$source]) { nodes { workspaces(first: 5) { nodes {
    id name
    roles(first: 20) { nodes { id name } }
    memberships(first: 5) { nodes { id user { email } directRoles { id } } }
  } } } }
}`;

const GIVE_ROLE = `mutation GiveRole($membership: ID!, $role: ID!) {
  setWorkspaceMembership(input: { membership: { id: $membership }, roleId: $role }) {
    membership { id directRoles { name } }
    userErrors { message }
  }
}`;

async function show() {
  const { signedIn } = await call("GET", "../session");
  part("sign-in").hidden = signedIn;
  part("sign-out").hidden = !signedIn;
  const data = signedIn ? await graph(TEAM, { source }) : { organizations: { nodes: [] } };
  const workspaces = data.organizations.nodes.flatMap((organization) => organization.workspaces.nodes);
  part("workspaces").replaceChildren(...workspaces.map(section));
}

function section(workspace) {
  const list = document.createElement("ul");
  list.append(...workspace.memberships.nodes.map((membership) => row(membership, workspace.roles.nodes)));
  const title = document.createElement("h2");
  title.textContent = workspace.name;
  const made = document.createElement("section");
  made.append(title, list);
  return made;
}

function row({ id, user, directRoles }, roles) {
  const select = document.createElement("select");
  select.append(...roles.map((role) => new Option(role.name, role.id, false, role.id === directRoles[0]?.id)));
  select.addEventListener("change", () => attempt(async () => {
    const { setWorkspaceMembership: done } = await graph(GIVE_ROLE, { membership: id, role: select.value });
    if (done.userErrors.length) throw new Error(done.userErrors[0].message);
    part("status").textContent = `${user.email} is now ${done.membership.directRoles[0].name}.`;
  }));
  const label = document.createElement("label");
  label.append(user.email, " ", select);
  const made = document.createElement("li");
  made.append(label);
  return made;
}

async function attempt(action) {
  part("status").textContent = "";
  try {
    await action();
  } catch (failure) {
    part("status").textContent = failure.message;
  }
}

part("sign-in").addEventListener("submit", (event) => {
  event.preventDefault();
  const token = part("token").value;
  part("sign-in").reset();
  attempt(async () => {
    await call("POST", "../session", { credentials: { [source]: token } });
    await show();
  });
});
part("sign-out").addEventListener("click", () => attempt(async () => {
  await call("DELETE", "../session");
  await show();
}));
attempt(show);
