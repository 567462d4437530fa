import { Check, Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { obstacleText } from '~/domain/listening';
import { CardFoot } from '~/ui/card-foot';

type VerdictFootProps = { icon: ReactNode; link?: ReactNode; children: ReactNode };

const ICON = 'size-4 flex-none';
export const ALLOWED = <Check aria-hidden="true" className={`${ICON} text-x1`} />;
export const SOON = <Clock aria-hidden="true" className={`${ICON} text-text-3`} />;
export const NOTICE = <Info aria-hidden="true" className={`${ICON} text-text-3`} />;
export const WARNING = <TriangleAlert aria-hidden="true" className={`${ICON} text-x2`} />;

/** Below a connection string: whether it can work, and the way on. */
export function VerdictFoot({ icon, link, children }: VerdictFootProps) {
  return (
    <CardFoot action={link}>
      {icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </CardFoot>
  );
}

/** Whatever else there is to say of the string. @param obstacle as in "is stopped" */
export function NotListeningFoot({ obstacle }: { obstacle: string }) {
  return <VerdictFoot icon={WARNING}>{obstacleText(obstacle)}</VerdictFoot>;
}
