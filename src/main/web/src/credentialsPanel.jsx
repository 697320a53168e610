import { useId, useState, useSyncExternalStore } from "react";
import { Button } from "@graphiql/react";
import { SERVICE, headerName, problemWith } from "./credentials.js";
import { Said } from "./said.jsx";
import { SessionSection } from "./sessionSection.jsx";

/** The panel behind the key in the sidebar: the session, and a header for the server itself and for each source that it knows. */
export function credentialsPlugin({ credentials, session, deployment }) {
  return {
    title: "Credentials",
    icon: () => (
      <KeyIcon
        isMarked={useMarked(credentials, session)}
        isWanted={useStore(credentials.subscribe, credentials.refused).length > 0}
      />
    ),
    content: () => <CredentialsPanel credentials={credentials} session={session} deployment={deployment} />,
  };
}

const useStore = useSyncExternalStore;

function useMarked(credentials, session) {
  const secrets = useStore(credentials.subscribe, credentials.all);
  return useStore(session.subscribe, session.current).signedIn || Object.keys(secrets).length > 0;
}

function CredentialsPanel({ credentials, session, deployment }) {
  const secrets = useStore(credentials.subscribe, credentials.all);
  const refused = useStore(credentials.subscribe, credentials.refused);
  const { sources, errors } = useStore(deployment.subscribe, deployment.current);
  const names = [SERVICE, ...(sources ?? [])];
  const [isOpen, setOpen] = useState(Object.keys(secrets).length > 0);
  return (
    <section className="orgraph-panel" aria-label="Credentials">
      <h2>Credentials</h2>
      <SessionSection session={session} deployment={deployment} isAskedFor={refused.includes(SERVICE)} />
      <details
        className="orgraph-headers"
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>Headers instead of a session</summary>
        <p>
          Sent with every request of this page as <code>{headerName("<source>")}</code>; a request that has
          one leaves the session out. Kept in this browser tab until it is closed, and nowhere else. Leave a
          field empty if the server has its own credential.
        </p>
        {names.map((name) => (
          <CredentialField
            key={name}
            source={name}
            isRefused={refused.includes(name)}
            secret={secrets[name] ?? ""}
            onChange={(secret) => credentials.put(name, secret)}
          />
        ))}
        <div className="orgraph-buttons">
          <Button type="button" onClick={credentials.forgetAll} disabled={Object.keys(secrets).length === 0}>
            Forget all
          </Button>
        </div>
      </details>
      <div role="status">
        {sources?.length === 0 && <p>The server has no sources.</p>}
        {errors.map((error) => (
          <Said key={error.message} {...error} />
        ))}
      </div>
      <div className="orgraph-buttons">
        <Button type="button" onClick={() => deployment.load()}>
          Reload sources
        </Button>
      </div>
    </section>
  );
}

function CredentialField({ source, isRefused, secret, onChange }) {
  const id = useId();
  const problem =
    (secret && problemWith(source, secret)) ||
    (isRefused &&
      "UNAUTHENTICATED in the last response: set or correct the credential here, then run again.");
  return (
    <form className="orgraph-credential" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>
        {source === SERVICE ? "This server" : source}{" "}
        {source === SERVICE && <span>{headerName(SERVICE)}, where it asks who you are</span>}
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
