/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** "http": a build without the mock. Anything else: the mock is in the build. */
  readonly VITE_API?: string;
  /** The origin of Scalingo's regional API; the page's own when empty. */
  readonly VITE_API_URL?: string;
  /** The origins of its authentication and database APIs; the regional one's when empty. */
  readonly VITE_AUTH_URL?: string;
  readonly VITE_DATABASE_URL?: string;
  /** A service that answers with the caller's IPv4 address; without it, "my current address" is absent. */
  readonly VITE_CALLER_ADDRESS_URL?: string;
}
