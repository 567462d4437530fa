/** A word of a POSIX shell: bare characters, and parts in single or double quotes. */
const WORD = /(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+/g;

/**
 * The source and the label of a line that adds a rule by Scalingo's CLI, as the page itself writes it; null for any other
 * line. Source: Scalingo/cli 1.48, cmd/firewall_rules.go.
 */
export function readAddCommand(line: string): { readonly text: string; readonly label: string } | null {
  if (!/^(?:\$ )?scalingo\s.*\sdatabase-firewall-rules-add\s/.test(line)) return null;
  // A quote is left that has no end.
  if (line.replaceAll(WORD, '').trim() !== '') return null;
  const options = new Map<string, string>();
  const words = [...line.matchAll(WORD)].map(([word]) => unquoted(word));
  for (const [at, word] of words.entries()) {
    const [, name, value = words[at + 1]] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name !== undefined && value !== undefined) options.set(name, value);
  }
  const text = options.get('cidr') ?? options.get('managed-range');
  return text === undefined ? null : { text, label: options.get('label') ?? '' };
}

function unquoted(word: string): string {
  return word.replaceAll(
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g,
    (_part, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replaceAll(/\\([$`"\\])/g, '$1') ?? escaped ?? '',
  );
}
