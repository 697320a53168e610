import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@graphiql/react";
import { SERVICE, problemWith } from "./credentials.js";
import { Said } from "./said.jsx";

/**
 * Signs in with a credential for each source. What is typed here is in no storage and is forgotten when the dialog closes.
 * The browser's own dialog keeps the focus inside, and closes on Escape.
 */
export function SignInDialog({ session, deployment, facts, onClose }) {
  const dialog = useRef(null);
  const title = useId();
  const { values, put, errors, isBusy, submit } = useSignIn(session, deployment, facts, onClose);

  useEffect(() => dialog.current.showModal(), []);

  const field = (source, label) => (
    <SecretField
      key={source}
      source={source}
      label={label}
      value={values[source] ?? ""}
      error={errors.find((error) => error.extensions?.source === source)}
      onChange={(secret) => put(source, secret)}
    />
  );

  return (
    <dialog ref={dialog} className="orgraph-dialog" aria-labelledby={title} onClose={onClose}>
      <form autoComplete="off" onSubmit={submit} aria-busy={isBusy}>
        <h2 id={title}>Sign in</h2>
        <p>
          Each source checks its credential once. The server then keeps it, encrypted, until you sign out or
          the session ends; this browser keeps a cookie that no script can read.
        </p>
        {facts.needsKey && field(SERVICE, "This server")}
        {facts.sources?.map((source) => field(source, source))}
        <div role="alert">
          {errors
            .filter((error) => !facts.sources?.includes(error.extensions?.source))
            .map((error) => (
              <Said key={error.message} {...error} />
            ))}
        </div>
        <div className="orgraph-buttons">
          <Button type="submit" disabled={isBusy}>
            {facts.sources ? "Sign in" : "Show sources"}
          </Button>
          <Button type="button" onClick={() => dialog.current.close()}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** Where the server asks for a key first, its sources are known once it has been accepted. */
function useSignIn(session, deployment, facts, onClose) {
  const [values, setValues] = useState({});
  const [errors, setErrors] = useState([]);
  const [isBusy, setBusy] = useState(false);

  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    const key = values[SERVICE]?.trim();
    const found = facts.sources
      ? await signIn(session, facts, values, key)
      : await deployment.load(key).then(() => deployment.current().errors);
    setBusy(false);
    setErrors(found);
    if (found.length || !facts.sources) return;
    deployment.load();
    onClose();
  }

  const put = (source, secret) => setValues((before) => ({ ...before, [source]: secret }));
  return { values, put, errors, isBusy, submit };
}

async function signIn(session, { sources }, values, key) {
  const filled = sources.filter((source) => values[source]?.trim());
  if (!filled.length) return [{ message: "Fill in the credential of at least one source." }];
  try {
    return await session.signIn(
      Object.fromEntries(filled.map((source) => [source, values[source].trim()])),
      key,
    );
  } catch (failure) {
    return [failure];
  }
}

function SecretField({ source, label, value, error, onChange }) {
  const id = useId();
  const problem = (value && problemWith(source, value)) || error?.message;
  return (
    <div className="orgraph-credential">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p className="orgraph-said" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
