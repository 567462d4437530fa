import { expect, test, type Page, type Request } from 'playwright/test';
import { FAULTS, type EndpointName, type FaultName } from '~mocks/faults';
import { REQUESTS, type Call } from './fault-calls';
import { OFTEN } from './fixtures';
import { isAnswerLost, sentenceOf } from './fault-sentences';

/** In the order that a page walks through them: a 404 that takes the page away comes last. */
function faultsOf({ gone }: Pick<Call, 'gone'>): readonly FaultName[] {
  return gone ? [...FAULTS.filter((fault) => fault !== '404'), '404'] : FAULTS;
}

/** The parameter of the URL that lets each try of a call meet the next fault. */
export function faultParameter(call: Pick<Call, 'endpoint' | 'calls' | 'renews' | 'gone'>): string {
  const { endpoint, calls = 1, renews = false } = call;
  return faultsOf(call)
    .map((fault) => `${endpoint}:${fault}:${fault === '401' && renews ? 2 * calls : calls}`)
    .join();
}

export const isWaiting = (fault: FaultName) => fault === 'time-out' || fault === 'endless-body';

export const isOf = (endpoint: EndpointName) => (request: Request) =>
  REQUESTS[endpoint]?.test(`${request.method()} ${new URL(request.url()).pathname}`) ?? false;

/**
 * Watches the calls to the API that are under way.
 * @returns `untilLeft` waits until there are none but so many of an endpoint: what is not answered is all that is left.
 *   `untilOneOfEach` waits until one of each of several endpoints is left. `send` waits for a call of an endpoint that an action sends; those before it count no longer, answered as they are.
 */
export function watchCalls(page: Page) {
  const calls = new Set<Request>();
  page.on('request', (request) => {
    if (/^\/(v1|api)\//.test(new URL(request.url()).pathname)) calls.add(request);
  });
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
  return {
    untilLeft: (endpoint: EndpointName, count: number) =>
      expect
        .poll(() => [...calls].map(isOf(endpoint)), { message: endpoint, ...OFTEN })
        .toEqual(Array(count).fill(true)),
    untilOneOfEach: (endpoints: readonly EndpointName[]) =>
      expect
        .poll(
          () =>
            [...calls].map((call) => endpoints.find((endpoint) => isOf(endpoint)(call)) ?? call.url()).sort(),
          OFTEN,
        )
        .toEqual([...endpoints].sort()),
    send: async (endpoint: EndpointName, act: () => Promise<void>) => {
      for (const call of [...calls].filter(isOf(endpoint))) calls.delete(call);
      const [request] = await Promise.all([page.waitForRequest(isOf(endpoint)), act()]);
      return request;
    },
  };
}

/**
 * Lets the time run out for calls of an endpoint that get no answer. They have met their fault before: the mock takes calls
 * in turn, so it has once a later one is answered. A fault that were left would meet the next try.
 */
export async function letTimeRunOut(page: Page, endpoint: EndpointName): Promise<void> {
  const later = endpoint === 'databases' ? '/v1/apps' : '/v1/databases';
  await page.evaluate(async (path) => (await fetch(path)).text(), later);
  await page.clock.fastForward(21_000);
}

/** Lets the page meet all the faults of a call, of which `send` starts the first; the try after the last one succeeds. */
export async function walkThroughFaults(page: Page, call: Call, send: () => Promise<void>): Promise<void> {
  const {
    endpoint,
    calls = 1,
    said,
    what,
    renews,
    words,
    found,
    refused,
    isHeld,
    again,
    meanwhile,
    after,
    gone,
  } = call;
  const underWay = watchCalls(page);
  for (const [index, fault] of faultsOf(call).entries()) {
    await test.step(fault, async () => {
      // What is said of two faults in a row may be the same: only the answer tells that the page knows of the second.
      const request = index === 0 ? await send() : await underWay.send(endpoint, () => again(page).click());
      if (isWaiting(fault)) {
        await underWay.untilLeft(endpoint, calls);
        await letTimeRunOut(page, endpoint);
      } else {
        await request?.response();
      }
      if (fault === '404' && gone) return gone(page);
      if (fault === '422-field' && refused) {
        await expect(refused.at(page)).toContainText(refused.words);
      } else {
        const own = words?.(fault) ?? '';
        await expect(said(page)).toContainText(own);
        // Someone else's change leaves open what there is now, too.
        if (found && (isAnswerLost(fault) || fault === '409')) await expect(said(page)).toContainText(found);
        if (!own.endsWith('.'))
          await expect(said(page)).toContainText(sentenceOf(fault, endpoint, what, renews));
      }
      if (fault === '403' && isHeld) {
        await page.getByRole('button', { name: 'My role has changed' }).click();
      }
      await expect(again(page)).toBeEnabled();
      if (index > 0) await expect(page.locator(':focus')).toHaveCount(1);
      await meanwhile?.(page);
    });
  }
  if (!gone) await again(page).click();
  await after(page);
  await expect(page.locator(':focus')).toHaveCount(1);
}
