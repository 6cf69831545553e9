import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIncoming, readOutgoing } from '../../../src/client/embed/messages.ts';

describe('messages', () => {
  it('to a frame are a theme or a focus, and nothing else', () => {
    expect(readIncoming({ type: 'methodscape:theme', theme: 'dark', more: 1 })).toEqual({
      type: 'methodscape:theme',
      theme: 'dark',
    });
    expect(readIncoming({ type: 'methodscape:focus', id: null })).toEqual({ type: 'methodscape:focus', id: null });
    expect(readIncoming({ type: 'methodscape:focus', id: 'LoRA' })).toBeUndefined();
    expect(readIncoming({ type: 'methodscape:ready', version: 1 })).toBeUndefined();
  });

  it('from a frame have numbers where numbers belong', () => {
    const ready = { type: 'methodscape:ready', version: 1, title: 'LoRA', nodeCount: 3 };
    expect(readOutgoing(ready)).toEqual(ready);
    expect(readOutgoing({ ...ready, version: 2 })).toBeUndefined();
    expect(readOutgoing({ type: 'methodscape:resize', width: 1, height: Infinity })).toBeUndefined();
  });

  it('of any other shape are ignored, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readIncoming(data)).toBeUndefined();
        expect(readOutgoing(data)).toBeUndefined();
      }),
    );
  });
});
