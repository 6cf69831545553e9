import { describe, expect, it, vi } from 'vitest';
import type { Parts } from '../../src/client/explorer/parts.ts';
import { mountShare } from '../../src/client/explorer/share.ts';

describe('a view that is to be taken away', () => {
  it('is waited for; then the line of waiting goes, whatever came, and the pointer is put away again', async () => {
    const heard: string[] = [];
    let letGo = () => undefined as void;
    const more = new Promise<void>((done) => (letGo = done));
    const parts = { find: () => undefined } as unknown as Parts;
    const share = mountShare(parts, {} as Parameters<typeof mountShare>[1], {
      before: () => {
        const isAgain = heard.includes('before');
        heard.push('before');
        return isAgain ? new Promise(() => undefined) : Promise.resolve(); // the dialog needs a page
      },
      waitsFor: () => more,
      tell: (line) => {
        heard.push(line);
        return () => heard.push('gone');
      },
    });
    share.open('link');
    await vi.waitFor(() => expect(heard).toEqual(['before', expect.stringMatching('on its way')]));
    letGo();
    await vi.waitFor(() => expect(heard.slice(2)).toEqual(['gone', 'before']));
  });
});
