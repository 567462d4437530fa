/** An answer other than the promised one. Bodies as documented: https://developers.scalingo.com/#errors */
export class MockError extends Error {
  readonly status: number;
  readonly body: object | string;

  constructor(status: number, body: object | string) {
    super(`Answer ${status}`);
    this.status = status;
    this.body = body;
  }
}

export const badRequest = (error: string) => new MockError(400, { error });
export const unauthorized = () =>
  new MockError(401, { error: 'Unauthorized: the token is missing or has expired' });
export const forbidden = (error: string) => new MockError(403, { error });
export const notFound = (resource: string) => new MockError(404, { resource, error: 'not found' });

/** go-scalingo's tests: the one 404 of another shape */
export const databaseNotFound = () => new MockError(404, { error: 'Database not found' });

export const conflict = (error: string) => new MockError(409, { error });

/** Never with an empty list: clients take the first message of the first field. */
export const invalid = (field: string, message: string) =>
  new MockError(422, { errors: { [field]: [message] } });
