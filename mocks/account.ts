/** The one operator of the stand-in, and the project that everything is in. */
export const USER = { id: 'us-67a1c8e2', username: 'ana', email: 'ana@example.com' };
export const PROJECT = { id: 'prj-67a1c8e2', name: 'default' };

/** What signs in to the stand-in; Scalingo's own start with tk-us- too. */
export const API_TOKEN = 'tk-us-preview';
