/** What Scalingo's passwords are made of, and how many of them. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 64;

/** Every character that some URI, shell, file or language takes for its own. */
const ODD = `@:/?#%&+'"$\\\` `;

/**
 * The password of an add-on's default user. It is made anew each time and kept nowhere: neither in the stored data nor in
 * the bundle is it to be found.
 * @param isOdd whether it has every difficult character too
 */
export function passwordFor(addonId: string, isOdd: boolean): string {
  let state = seedOf(addonId);
  let password = '';
  while (password.length < LENGTH) {
    state = next(state);
    password += ALPHABET.charAt((state >>> 8) % ALPHABET.length);
  }
  if (!isOdd) return password;
  const step = Math.floor(LENGTH / ODD.length);
  return Array.from(
    ODD,
    (character, index) => password.slice(index * step, (index + 1) * step) + character,
  ).join('');
}

/** FNV-1a */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Numerical Recipes' linear congruential generator: nobody is to be kept from guessing it. */
function next(state: number): number {
  return (Math.imul(state, 1664525) + 1013904223) >>> 0;
}

/** A new password, for a user whose password is told once. */
export function randomPassword(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(numbers, (number) => ALPHABET.charAt(number % ALPHABET.length)).join('');
}
