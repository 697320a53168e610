// A certified OpenID provider with two people, which remembers what it was asked and every secret that it has given or taken.
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

export const client = { id: "orgraph", secret: "secret_CANARY_openid" };

const groups = { ada: ["staff"], eve: [] };
const long = 3600;

/** @param origin of Orgraph, as browsers see it */
export async function startProvider(port, origin) {
  const issuer = `http://127.0.0.1:${port}`;
  const seen = { requests: [], grants: [], logouts: [], errors: [], secrets: new Set([client.secret]), seconds: long };
  const provider = new Provider(issuer, configuration(origin, seen));
  remember(provider, seen);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    seen.requests.push({ method, path: new URL(url, issuer).pathname, cookie: headers.cookie ?? "" });
    return answer(request, response);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  return { issuer, seen, close: () => { server.closeAllConnections(); server.close(); } };
}

function configuration(origin, seen) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  return {
    clients: [{
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [`${origin}/session/callback`],
      post_logout_redirect_uris: [`${origin}/session/signed-out`],
      backchannel_logout_uri: `${origin}/session/back-channel-logout`,
      backchannel_logout_session_required: true,
      grant_types: ["authorization_code", "refresh_token"],
    }],
    jwks: { keys: [{ ...key, use: "sig", alg: "RS256" }] },
    cookies: { keys: ["a key for this run"] },
    claims: { openid: ["sub", "groups"], profile: ["name"], email: ["email"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Person ${id}`, email: `${id}@example.test`, groups: groups[id] }),
    }),
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: () => true,
    features: { backchannelLogout: { enabled: true }, revocation: { enabled: true }, devInteractions: { enabled: true } },
    ttl: {
      // The first token may be a short one; what a refresh brings is not.
      AccessToken: ({ oidc }) => (oidc.params.grant_type === "authorization_code" ? seen.seconds : long),
      IdToken: long,
      RefreshToken: long,
      Session: long,
      Grant: long,
      Interaction: long,
    },
    // By itself it sends nothing to this machine.
    fetch: (url, { method, headers, body }) => {
      seen.secrets.add(new URLSearchParams(body).get("logout_token"));
      return fetch(url, { method, headers, body });
    },
  };
}

function remember(provider, seen) {
  provider.on("grant.success", ({ oidc, body }) => {
    seen.grants.push({ type: oidc.params.grant_type, at: Date.now() });
    [body.access_token, body.id_token, body.refresh_token, oidc.params.code_verifier, oidc.params.refresh_token]
      .filter(Boolean)
      .forEach((secret) => seen.secrets.add(secret));
  });
  provider.on("backchannel.success", (_, to, subject) => seen.logouts.push(subject));
  for (const event of ["grant.error", "authorization.error", "backchannel.error", "server_error"]) {
    provider.on(event, (_, error) => seen.errors.push(`${event}: ${error.message} ${error.error_description ?? ""}`));
  }
}
