import type { AddressesProblem, AddressesReading } from '~/domain/addresses-text';
import { formatCidr } from '~/domain/cidr';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { problemText } from './source-words';

type CheckProblemProps = {
  reading: AddressesReading & { readonly ok: false };
  onAsk: (text: string) => void;
};

/** Why what was asked is no address or range, and what may have been meant. */
export function CheckProblem({ reading: { problem, fixes }, onAsk }: CheckProblemProps) {
  // A meaning that takes several ranges can't be asked about as one text.
  const texts = fixes.flatMap(([cidr, ...more]) => (cidr && more.length === 0 ? [formatCidr(cidr)] : []));
  return (
    <>
      <Message kind="error">{textOf(problem)}</Message>
      {texts.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {texts.map((text) => (
            <Button key={text} className="font-mono text-help" onClick={() => onAsk(text)}>
              Use {text}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function textOf(problem: AddressesProblem): string {
  if (problem.kind === 'reversed') {
    return 'The last address comes before the first one. Write the lower one first.';
  }
  // Where a rule is typed, these speak of rules.
  if (problem.kind === 'several') return 'One address or range at a time.';
  if (problem.kind === 'port') return 'Rules hold for every port. Type the address without its port.';
  return problemText(problem);
}
