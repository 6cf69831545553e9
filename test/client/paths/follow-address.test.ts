import { describe, expect, it } from 'vitest';
import { followAddress } from '../../../src/client/paths/follow-address.ts';

/** A page; what is read at an address comes, or fails, when it is told to. */
function open() {
  let at = '';
  const heard: string[] = [];
  const go = (address: string) => {
    at = address;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const on = { show: (found: string) => heard.push(found), fail: (error: unknown) => heard.push(String(error)) };
    const done = followAddress(
      () => at,
      () => promise,
      on,
    );
    return { come: () => (resolve(`shows ${address}`), done), fail: () => (reject(new Error(address)), done) };
  };
  return { heard, go };
}

describe('a page that follows its address', () => {
  it('says what could not be read, and shows what is chosen then', async () => {
    const { heard, go } = open();
    await go('a').fail();
    await go('b').come();
    await go('a').come();
    expect(heard).toEqual(['Error: a', 'shows b', 'shows a']);
  });

  it('hears nothing of an address that it has left, come or not', async () => {
    const { heard, go } = open();
    const [one, other, last] = [go('a'), go('b'), go('c')];
    await last.come();
    await one.come();
    await other.fail();
    expect(heard).toEqual(['shows c']);
  });
});
