import { expect, it } from 'vitest';
import { listeningObstacle, obstacleText } from './listening';

it.each([
  ['creating', 'is being created'],
  ['stopped', 'is stopped'],
  ['running', null],
  ['a word yet to come', null],
  [undefined, null],
])('the status %j keeps connections out because the database %j', (status, obstacle) => {
  expect(listeningObstacle(status)).toBe(obstacle);
});

it('is said in a sentence', () => {
  expect(obstacleText('is stopped')).toBe('The database is stopped, so nothing can connect to it for now.');
});
