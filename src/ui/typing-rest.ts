/** Without a key for so long, in milliseconds, typing rests: what would disturb it, or is not worth doing for each key, waits. */
export const TYPING_REST_MS = 400;
