/** What a server or the network said, as text. */
export function Said({ message, hint }) {
  return (
    <p className="orgraph-said">
      {message} {hint}
    </p>
  );
}
