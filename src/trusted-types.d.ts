/** https://w3c.github.io/trusted-types/: not yet in TypeScript's DOM, which takes a trusted address for a string. */
interface Window {
  /** Not in every browser. */
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string | null },
    ): { createScriptURL(url: string): string };
  };
}
