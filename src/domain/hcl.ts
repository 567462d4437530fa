const ESCAPES = new Map([
  ['\\', String.raw`\\`],
  ['"', String.raw`\"`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
]);

/**
 * The text as a quoted template of HCL that interpolates nothing (HCL Native Syntax Specification, "Template
 * Expressions"). What can't be seen, or changes the direction of what can, is escaped, so that the file reads as it
 * means. HCL has no half surrogate pairs (U+FFFD stands for them), and reads every text in NFC.
 */
export function hclString(text: string): string {
  const literal = text
    .replaceAll(/[\ud800-\udfff]/gu, '\ufffd')
    .replaceAll(/[\\"\n\r\t]/g, (character) => ESCAPES.get(character) ?? character)
    // Control and format characters, line and paragraph separators, and every space but the common one.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, unicodeEscape)
    .replaceAll(/(\$+|%+)\{/g, (_sequence, signs: string) => `${withoutMeaning(signs)}{`);
  return `"${literal}"`;
}

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/**
 * Escapes `${` and `%{`: a single sign is doubled; after more of them the last becomes \u0024, since `$$${` can be read
 * two ways.
 */
function withoutMeaning(signs: string): string {
  const sign = signs.charAt(0);
  return signs.length === 1 ? `${sign}${sign}` : `${signs.slice(1)}${unicodeEscape(sign)}`;
}

/** @param head the block's type and labels, as code @param fields names and values, the values as code */
export function hclBlock(head: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value}\n`);
  return `${head} {\n${lines.join('')}}\n`;
}
