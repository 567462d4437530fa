import { Status } from '~/ui/status';

/** Statuses of the database API that pass by themselves. */
const MOVING = ['creating', 'migrating', 'updating', 'upgrading'];

/** A database's status in the API's own word, "creating" → "Creating". */
export function DatabaseStatus({ status }: { status: string }) {
  const text = status.charAt(0).toUpperCase() + status.slice(1);
  return <Status kind={kindOf(status)}>{text}</Status>;
}

function kindOf(status: string): 'active' | 'moving' | 'idle' {
  if (status === 'running') return 'active';
  return MOVING.includes(status) ? 'moving' : 'idle';
}
