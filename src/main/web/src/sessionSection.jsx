import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@graphiql/react";
import { Said } from "./said.jsx";
import { endsOf } from "./session.js";
import { SignInDialog } from "./signInDialog.jsx";

/** Who is signed in where, for how long, and the way in and out. */
export function SessionSection({ session, deployment, isAskedFor }) {
  const state = useSyncExternalStore(session.subscribe, session.current);
  const facts = useSyncExternalStore(deployment.subscribe, deployment.current);
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState(null);

  useEffect(() => {
    session.refresh();
  }, [session]);

  async function signOut() {
    setFailure(
      await session.signOut().then(
        () => null,
        (failed) => failed,
      ),
    );
    deployment.load();
  }

  return (
    <section aria-label="Session">
      <div role="status">
        <Status state={state} />
        {failure && <Said {...failure} />}
      </div>
      <div className="orgraph-buttons">
        <Button type="button" onClick={() => setOpen(true)}>
          {state.signedIn ? "Sign in to more" : "Sign in"}
        </Button>
        {(state.signedIn || state.hasEnded || isAskedFor) && (
          <Button type="button" onClick={signOut}>
            Sign out
          </Button>
        )}
      </div>
      {isOpen && (
        <SignInDialog
          session={session}
          deployment={deployment}
          facts={facts}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function Status({ state }) {
  if (state.hasEnded) return <p>The session has ended. Sign in again, or sign out to go on without one.</p>;
  if (!state.signedIn) return <p>Nobody is signed in.</p>;
  const ends = endsOf(state);
  return (
    <>
      <p>Signed in:</p>
      <ul className="orgraph-sources">
        {Object.entries(state.sources).map(([name, source]) => (
          <li key={name}>
            <SourceState name={name} {...source} />
          </li>
        ))}
      </ul>
      <p>
        Ends at {ends.idle} unless something is run before, and at {ends.absolute} in any case.
      </p>
    </>
  );
}

function SourceState({ name, signedIn, user }) {
  if (!signedIn) return `${name}: no longer accepted, sign in again`;
  const who = typeof user === "string" ? user : (user?.displayName ?? user?.email);
  return who ? `${name}, as ${who}` : name;
}
