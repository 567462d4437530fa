/** The pause in typing, in milliseconds, after which errors are shown and the URL is updated. */
export const TYPING_REST_MS = 400;
