import { expect, it } from 'vitest';
import { listeningObstacle } from './listening';

it.each([
  ['creating', 'is being created'],
  ['stopped', 'is stopped'],
  ['running', null],
  ['a word yet to come', null],
  [undefined, null],
])('the status %j keeps connections out because the database %j', (status, obstacle) => {
  expect(listeningObstacle(status)).toBe(obstacle);
});
