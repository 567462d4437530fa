import { Status } from '~/ui/status';

/** Where a Net Peering stands: two of the API's words are known, any other is shown as it is. */
export function PeeringStatus({ status, isMoving }: { status: string; isMoving: boolean }) {
  if (status === 'active') return <Status kind="active">Active</Status>;
  if (status === 'deleted') return <Status kind="idle">Deleted</Status>;
  return isMoving ? (
    <Status kind="moving" detail="Expect some delay">
      <Word>{status}</Word>
    </Status>
  ) : (
    <Status kind="idle">
      <Word>{status}</Word>
    </Status>
  );
}

/** The API may say anything. */
function Word({ children }: { children: string }) {
  return (
    <code title={children} className="line-clamp-2 wrap-anywhere">
      {children}
    </code>
  );
}
