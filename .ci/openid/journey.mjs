// People sign in with a certified OpenID provider in Chromium, and no token is where anybody could read it:
//   node journey.mjs http://localhost:8080/graphql <port of the provider> <Orgraph's log>
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";
import { watch } from "./exposure.mjs";
import { startProvider } from "./provider.mjs";

const [endpoint, port, log] = process.argv.slice(2);
const { origin } = new URL(endpoint);
const app = `${origin}/app/index.html`;
const login = `${origin}/session/login?returnTo=${encodeURIComponent("/app/index.html?page=2")}`;
const query = { query: "{ viewer { callerName } organizations { nodes { name } } }" };

const provider = await startProvider(Number(port), origin);
const { seen } = provider;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ],
});
try {
  for (const step of [signsIn, refreshes, isRefused, signsOutHere, isSignedOutThere, leaksAreFound]) {
    await step(await person());
    assert.deepEqual(seen.errors, [], step.name);
    console.log(`${step.name}: after ${Math.round(performance.now())} ms`);
  }
  const ours = seen.requests.filter(({ cookie }) => /orgraph/i.test(cookie));
  assert.deepEqual(ours, [], "the provider was sent a cookie of Orgraph");
} finally {
  await browser.close();
  provider.close();
}

/** Somebody's browser, without cookies. */
async function person() {
  const context = await browser.newContext();
  context.setDefaultTimeout(30_000);
  const exposure = watch(context, log);
  return { context, exposure, page: await context.newPage() };
}

async function signsIn({ page, exposure }) {
  const callbacks = [];
  page.on("request", (request) => request.url().includes("/session/callback") && callbacks.push(request.url()));
  await signIn(page, "ada");

  assert.equal(page.url(), `${app}?page=2`);
  const { body } = await call(page, "GET", "/session");
  assert.equal(body.provider, "idp");
  assert.deepEqual(body.user, { subject: "ada", name: "Person ada", email: "ada@example.test" });
  assert.ok(answers(await call(page, "POST", "/graphql", query)));
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);

  // The code is in the address of the callback: it works once, and whoever comes with it again changes nothing.
  const asked = seen.grants.length;
  const again = await page.context().request.get(callbacks[0], { headers: { accept: "text/html" } });
  assert.equal(again.status(), 400);
  assert.equal(seen.grants.length, asked);
  assert.ok(answers(await call(page, "POST", "/graphql", query)));
}

async function refreshes({ page, exposure }) {
  seen.seconds = 1;
  await signIn(page, "ada");
  const { at } = seen.grants.at(-1);
  await page.waitForFunction((end) => Date.now() > end, at + 1_500);
  const before = refreshCount();

  const all = await page.evaluate(async (body) => {
    const headers = { "Content-Type": "application/json", "Orgraph-CSRF": "1" };
    const one = () => fetch("/graphql", { method: "POST", headers, body: JSON.stringify(body) });
    return Promise.all(Array.from({ length: 200 }, () => one().then((response) => response.text())));
  }, query);

  assert.equal(refreshCount() - before, 1);
  assert.equal(all.length, 200);
  all.forEach((text) => assert.match(text, /"callerName":"openid:idp:ada".*"name"/));
  assert.ok(answers(await call(page, "POST", "/graphql", query)));
  assert.equal(refreshCount() - before, 1);
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);
  seen.seconds = 3600;
}

async function isRefused({ page, exposure }) {
  const response = await signIn(page, "eve");

  assert.equal(response.status(), 403);
  assert.match(await page.innerText("body"), /none of your groups may use this service: ask its operator for access/);
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);
  await page.goto(app);
  assert.equal((await call(page, "GET", "/session")).body.signedIn, false);
  assert.equal((await call(page, "POST", "/graphql", query)).status, 401);
}

async function signsOutHere({ page, exposure }) {
  await signIn(page, "ada");
  // The provider knows the person, and asks nothing.
  await page.goto(login);
  assert.equal(page.url(), `${app}?page=2`);

  const revoked = revocations();
  const { body } = await call(page, "DELETE", "/session?returnTo=/app/index.html");
  assert.equal((await call(page, "GET", "/session")).body.signedIn, false);
  assert.equal((await call(page, "POST", "/graphql", query)).status, 401);
  // Nobody waits for the provider's answer to it.
  for (let tries = 0; tries < 100 && revocations() === revoked; tries++) await setTimeout(50);
  assert.equal(revocations(), revoked + 1);
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);

  await page.goto(body.logoutUrl);
  await signOutAtProvider(page);
  await page.waitForURL(app);
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);
  await page.goto(login);
  await page.waitForSelector("input[name=password]");
}

async function isSignedOutThere({ page, exposure }) {
  const other = await person();
  await signIn(other.page, "ada");
  await signIn(page, "ada");

  const tab = await page.context().newPage();
  await tab.goto(`${provider.issuer}/session/end`);
  await signOutAtProvider(tab);
  await tab.waitForURL("**/session/end/success");

  assert.equal(seen.logouts.at(-1), "ada");
  assert.equal((await call(page, "POST", "/graphql", query)).status, 401);
  assert.equal((await call(page, "GET", "/session")).body.signedIn, false);
  assert.ok(answers(await call(other.page, "POST", "/graphql", query)), "the same person in another browser");
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);
}

/** What is said above is worth something: a token that is kept or told anywhere is found. */
async function leaksAreFound({ page, exposure }) {
  await signIn(page, "ada");
  assert.deepEqual(await exposure.placesOf(seen.secrets), []);

  const token = [...seen.secrets].at(-1);
  await page.evaluate(async (secret) => {
    localStorage.kept = btoa(secret);
    sessionStorage.kept = secret;
    document.cookie = `kept=${secret.slice(0, 3000)}`;
    window.name = secret;
    document.body.append(secret);
    await (await caches.open("kept")).put("/any", new Response(secret));
    await (await fetch(`/app/nothing?kept=${encodeURIComponent(secret)}`)).text();
  }, token);

  // At DEBUG the log has the path and query of a request.
  const places = ["a URL", "the log", "localStorage", "sessionStorage", "a cookie that scripts read",
    "the window's name or history", "the page", "cache storage"];
  assert.deepEqual(await exposure.placesOf([token]), places);
  assert.ok((await exposure.placesOf(['"provider":"idp"', "Orders"])).includes("the body of GET /app/index.html"));
  assert.deepEqual(await exposure.placesOf(["GraphQL at http"]), ["the log"]);
}

/** Until the browser is back; the answer is that of its last page. */
async function signIn(page, name) {
  await page.goto(login);
  await page.fill("input[name=login]", name);
  await page.fill("input[name=password]", "any");
  await page.click("button[type=submit]");
  const back = page.waitForResponse((response) => response.url().startsWith(origin) && response.status() !== 303);
  await page.click("button[type=submit]");
  const response = await back;
  await page.waitForLoadState();
  return response;
}

function signOutAtProvider(page) {
  return page.click("button[value=yes]");
}

/** A request of a script of the page. */
function call(page, method, path, body) {
  return page.evaluate(async ([method, path, body]) => {
    const headers = { "Orgraph-CSRF": "1", ...(body && { "Content-Type": "application/json" }) };
    const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  }, [method, path, body]);
}

function answers({ status, body }) {
  return status === 200 && body.data.organizations.nodes.length > 0 && body.data.viewer.callerName === "openid:idp:ada";
}

function refreshCount() {
  return count(seen.grants, ({ type }) => type === "refresh_token");
}

function revocations() {
  return count(seen.requests, ({ path }) => path === "/token/revocation");
}

function count(list, isCounted) {
  return list.filter(isCounted).length;
}
