import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { Button } from "@graphiql/react";
import { SERVICE, headerName, problemWith } from "./credentials.js";

const SERVER = {
  name: SERVICE,
  label: "This server",
  kind: `${headerName(SERVICE)}, where it asks who you are`,
};
const SOURCES = "query SourcesToAuthenticateAt { sources { name kind } }";

/** The panel behind the key in the sidebar: a field for the server itself, and one for each source that it knows. */
export function credentialsPlugin(credentials, fetcher) {
  return {
    title: "Credentials",
    icon: () => (
      <KeyIcon
        isMarked={Object.keys(useSecrets(credentials)).length > 0}
        isWanted={useRefused(credentials).length > 0}
      />
    ),
    content: () => <CredentialsPanel credentials={credentials} fetcher={fetcher} />,
  };
}

function useSecrets(credentials) {
  return useSyncExternalStore(credentials.subscribe, credentials.all);
}

function useRefused(credentials) {
  return useSyncExternalStore(credentials.subscribe, credentials.refused);
}

function CredentialsPanel({ credentials, fetcher }) {
  const secrets = useSecrets(credentials);
  const refused = useRefused(credentials);
  const { sources, errors, ask } = useSources(fetcher);
  return (
    <section className="orgraph-panel" aria-label="Credentials">
      <h2>Credentials</h2>
      <p>
        Sent with every request of this page as the header <code>{headerName("<source>")}</code>. Kept in this
        browser tab until it is closed, and nowhere else. Leave a field empty if the server has its own
        credential.
      </p>
      <CredentialField
        source={SERVER}
        isRefused={refused.includes(SERVICE)}
        secret={secrets[SERVICE] ?? ""}
        onChange={(secret) => credentials.put(SERVICE, secret)}
      />
      {sources?.map((source) => (
        <CredentialField
          key={source.name}
          source={source}
          isRefused={refused.includes(source.name)}
          secret={secrets[source.name] ?? ""}
          onChange={(secret) => credentials.put(source.name, secret)}
        />
      ))}
      <div role="status">
        {!sources && !errors && <p>Loading sources…</p>}
        {sources?.length === 0 && <p>The server has no sources.</p>}
        {errors?.map(({ message, hint }) => (
          <p className="orgraph-said" key={message}>
            {message} {hint}
          </p>
        ))}
      </div>
      <div className="orgraph-buttons">
        <Button type="button" onClick={ask}>
          Reload sources
        </Button>
        <Button type="button" onClick={credentials.forgetAll} disabled={Object.keys(secrets).length === 0}>
          Forget all
        </Button>
      </div>
    </section>
  );
}

function CredentialField({ source, isRefused, secret, onChange }) {
  const id = useId();
  const problem =
    (secret && problemWith(source.name, secret)) ||
    (isRefused &&
      "UNAUTHENTICATED in the last response: set or correct the credential here, then run again.");
  return (
    <form className="orgraph-credential" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>
        {source.label ?? source.name} <span>{source.kind}</span>
      </label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={secret}
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className="orgraph-said" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </form>
  );
}

/** Asks when the panel opens and when told to; what was asked before and comes late is dropped. */
function useSources(fetcher) {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState({});

  useEffect(() => {
    let isStale = false;
    setAnswer({});
    askForSources(fetcher).then((next) => isStale || setAnswer(next));
    return () => {
      isStale = true;
    };
  }, [fetcher, asked]);

  return { ...answer, ask: () => setAsked((count) => count + 1) };
}

async function askForSources(fetcher) {
  try {
    const { data, errors } = await fetcher({ query: SOURCES });
    return {
      sources: data?.sources,
      errors: errors ?? (data ? undefined : [{ message: "The server returned no sources." }]),
    };
  } catch (failure) {
    return { errors: [failure] };
  }
}

function KeyIcon({ isMarked, isWanted }) {
  return (
    <svg
      className={isWanted ? "orgraph-wanted" : undefined}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    >
      {isWanted && <title>A credential was not accepted: open this panel</title>}
      <circle cx="6.5" cy="13.5" r="4" />
      <path d="M9.5 10.5 17 3M13.5 6.5l3 3M16 4l2 2" />
      {isMarked && <circle className="orgraph-mark" cx="6.5" cy="13.5" r="2" />}
    </svg>
  );
}
