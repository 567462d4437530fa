import type { AddressesReading } from '~/domain/addresses-text';
import { formatCidr } from '~/domain/cidr';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { addressesProblemText } from './source-words';

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
      <Message kind="error">{addressesProblemText(problem)}</Message>
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
