/** The one operator of the stand-in, and the project that everything is in. */
export const USER = { id: 'us-67a1c8e2', username: 'ana', email: 'ana@example.com' };
/** Who works with her on every app, and owns all of it where she is a Limited Collaborator. */
export const COLLEAGUE = { id: 'us-59d0b4f1', username: 'bruno', email: 'bruno@example.com' };
export const PROJECT = { id: 'prj-67a1c8e2', name: 'default' };

/** What signs in to the stand-in; Scalingo's own start with tk-us- too. */
export const API_TOKEN = 'tk-us-preview';
