/** Another one lets two checkouts run their journeys side by side. */
const first = Number(process.env.E2E_PORT ?? 4173);

/** The built preview; the build that asks an API over HTTP; that API, which is the mock. */
export const PORTS = { preview: first, http: first + 1, api: first + 2 };

export const API_URL = `http://127.0.0.1:${PORTS.api}`;
