// Where a script, a bystander or a reader of logs could find a secret: storages, pages, answers, URLs and the log.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** Lines are in the log 100 ms after they were logged at the latest. */
const logged = 300;

/** Watches everything that the browser of this context asks and is answered from now on. */
export function watch(context, log) {
  const urls = [];
  const answers = [];
  context.on("request", (request) => urls.push(request.url()));
  context.on("response", (response) => answers.push(read(response)));
  return {
    /** The names of the places that have one of the secrets, as it is or in Base64. The pages must still be open. */
    async placesOf(secrets) {
      await setTimeout(logged);
      const texts = [["a URL", urls.join("\n")], ["the log", readFileSync(log, "utf8")], ...(await Promise.all(answers)).flat()];
      for (const page of context.pages()) {
        texts.push(["a URL", page.url()], ...Object.entries(await page.evaluate(stored)));
      }
      const forms = [...secrets].flatMap((secret) => [secret, encodeURIComponent(secret), base64(secret)]);
      return [...new Set(texts.filter(([, text]) => forms.some((form) => text.includes(form))).map(([place]) => place))];
    },
  };
}

async function read(response) {
  const request = `${response.request().method()} ${new URL(response.url()).pathname}`;
  const headers = await response.headersArray();
  // A redirect has no body that the browser would give out.
  const body = await response.text().catch(() => "");
  return [...headers.map(({ name, value }) => [`the header ${name} of ${request}`, value]), [`the body of ${request}`, body]];
}

async function stored() {
  const found = {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    "a cookie that scripts read": document.cookie,
    "the window's name or history": JSON.stringify([window.name, history.state]),
    "the page": document.documentElement.outerHTML,
    IndexedDB: JSON.stringify(await indexedDB.databases()),
    "cache storage": "",
  };
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found["cache storage"] += name + request.url + (await (await cache.match(request)).text());
    }
  }
  return found;
}

/** Without what depends on the letters before and after it. */
function base64(text) {
  return Buffer.from(text).toString("base64url").slice(0, -2);
}
