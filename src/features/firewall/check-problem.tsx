import type { AddressesReading } from '~/domain/addresses-text';
import { formatAddress, formatCidr, lastAddress, type Cidr } from '~/domain/cidr';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { addressesProblemText } from './source-words';

type CheckProblemProps = {
  reading: AddressesReading & { readonly ok: false };
  onUse: (text: string) => void;
};

/** Why what was asked is no address or range, and what may have been meant. */
export function CheckProblem({ reading: { problem, fixes }, onUse }: CheckProblemProps) {
  const texts = fixes.flatMap(textsOf);
  return (
    <>
      <Message kind="error">{addressesProblemText(problem)}</Message>
      {texts.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {texts.map((text) => (
            <Button key={text} className="font-mono text-help" onClick={() => onUse(text)}>
              Use {text}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** One meaning as a text that can be asked about: `first-last` when it takes several ranges, which follow each other. */
function textsOf(cidrs: readonly Cidr[]): readonly string[] {
  const [first, last] = [cidrs[0], cidrs.at(-1)];
  if (!first || !last) return [];
  if (first === last) return [formatCidr(first)];
  return [`${formatAddress(first.network)}-${formatAddress(lastAddress(last))}`];
}
