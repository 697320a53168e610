// Runs every audit of graphql-http against a running server: node audit.mjs http://localhost:8080/graphql
import { serverAudits } from "graphql-http";

const [url] = process.argv.slice(2);
if (!url) {
  console.error("usage: node audit.mjs <url of the GraphQL endpoint>");
  process.exit(2);
}

let failed = 0;
const audits = serverAudits({ url });
for (const audit of audits) {
  const result = await audit.fn();
  const passed = result.status === "ok";
  if (!passed) failed++;
  console.log(`${passed ? "ok  " : result.status} ${audit.id} ${audit.name}${passed ? "" : `: ${result.reason}`}`);
}
console.log(`${audits.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && audits.length > 0 ? 0 : 1);
