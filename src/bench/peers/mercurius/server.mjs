// node server.mjs PORT UPSTREAM: the plain schema by Mercurius with graphql-jit, in two processes.
import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import { Pool } from "undici";

const WORKERS = 2;
const [port, upstream] = process.argv.slice(2);

if (cluster.isPrimary) {
  for (let worker = 0; worker < WORKERS; worker++) cluster.fork();
  process.on("SIGTERM", () => process.exit(0));
} else {
  await serve();
}

async function serve() {
  const pool = new Pool(upstream, { connections: 256, pipelining: 1 });

  async function read(path) {
    const { statusCode, body } = await pool.request({ path, method: "GET", headers: { accept: "application/json" } });
    const value = await body.json();
    if (statusCode !== 200) throw new Error(`the upstream answers ${statusCode}`);
    return value;
  }

  // Each path is read once for an operation, also where several batches of a loader ask for it.
  function readOnce(context, path) {
    let reading = context.reads.get(path);
    if (!reading) {
      reading = read(path);
      context.reads.set(path, reading);
    }
    return reading;
  }

  const each = (load) => ({
    loader: (queries, context) => Promise.all(queries.map(({ obj }) => load(obj, context))),
    opts: { cache: false },
  });

  const permissions = async (role, context) => {
    const roles = await readOnce(context, `/organizations/workspaces/${role.workspaceId}/roles`);
    return roles.find(({ id }) => id === role.id).permissions;
  };

  const server = Fastify({ logger: false });
  server.register(mercurius, {
    schema: readFileSync(new URL("schema.graphqls", import.meta.url), "utf8"),
    resolvers: {
      Query: { workspaces: () => read("/organizations/workspaces") },
      User: { displayName: (user) => user.display_name },
    },
    loaders: {
      Workspace: { memberships: each(({ id }, context) => readOnce(context, `/workspaces/${id}/memberships`)) },
      Membership: { user: each(({ userId }, context) => readOnce(context, `/api/v1/organizations/acme/users/${userId}`)) },
      Role: { permissions: each(permissions) },
    },
    context: () => ({ reads: new Map() }),
    jit: 1,
  });
  await server.listen({ port: Number(port), host: "127.0.0.1" });
}
