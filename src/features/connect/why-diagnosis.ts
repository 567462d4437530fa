/** Where the remedy is: a rule that is missing, or a block of the page. */
export type Remedy =
  /** Or an address to check, since it may be another one that is meant. */
  | {
      readonly kind: 'allow' | 'allow-or-check';
      readonly name: string;
      readonly range: string;
      /** Of the rule; null for none. */
      readonly label: string | null;
    }
  | {
      readonly kind:
        | 'firewall-rules'
        | 'check-an-address'
        | 'net-peering'
        | 'force-tls'
        | 'internet-accessibility'
        | 'tunnel';
    };

export type Diagnosis = {
  readonly title: string;
  readonly text: string;
  /** When it can work, by the server's clock; null when waiting does not help, or for how long is not known. */
  readonly appliesAt: number | null;
  readonly remedy: Remedy | null;
};

export function say(
  title: string,
  text: string,
  remedy: Remedy | Exclude<Remedy, { name: string }>['kind'] | null = null,
): Diagnosis {
  return { title, text, appliesAt: null, remedy: typeof remedy === 'string' ? { kind: remedy } : remedy };
}
