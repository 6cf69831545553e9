import { describe, expect, it } from 'vitest';
import { formsIn, type Row } from '../support.ts';

const ROWS: readonly Row[] = [
  ['prior', 'concept'],
  ['attention', 'method'],
  ['advantage', 'concept'],
  ['boosting', 'method'],
  ['Transformer', 'method', '~transformer'],
  ['stemming', 'method'],
  ['averaging', 'method'],
  ['grounding', 'concept'],
  ['denoising', 'method'],
  ['regression', 'task'],
  ['throughput', 'metric'],
];

describe('ordinary uses', () => {
  it.each([
    ['prior work', 'Prior work is slow. Most prior neural approaches are too.', []],
    ['a prior', 'We place a prior on weights.', ['prior']],
    ['attracted attention', 'This attracted attention to it.', []],
    ['a lot of attention', 'It has won a lot of attention in it.', []],
    ['attention heads', 'We prune attention heads.', ['attention']],
    ['advantages', 'It has advantages. We take advantage of it.', []],
    ['the advantage of an action', 'We estimate the advantage of each action.', ['advantage']],
    ['boosting performance', 'This helps in boosting performance.', []],
    ['boosting as a method', 'Trees and boosting win.', ['boosting']],
    ['stemming from', 'Errors stemming directly from noise, and those stemming from bias, stay.', []],
    ['stemming of words', 'Stemming of words is a first step.', ['stemming']],
    ['averaging so much', 'It wins, averaging 85% here and averaging over 90% there.', []],
    ['averaging of some', 'We average: averaging 10 nets and averaging over 5 seeds.', ['averaging']],
    ['grounding something', 'It wins by grounding inner states in maps.', []],
    ['grounding as such', 'It wins by grounding in maps.', ['grounding']],
    ['steps of denoising', 'Each denoising step is slow.', []],
    ['denoising as such', 'We pre-train by denoising.', ['denoising']],
    ['averaging of weights', 'We use averaging of weights.', ['averaging']],
    ['regression bugs', 'Updates bring regression bugs.', []],
    ['errors of a regression', 'The regression errors in depth are large.', ['regression']],
    ['regression of a value', 'A regression bug is no regression task.', ['regression']],
    ['high-throughput things', 'High-throughput sequencing on a high-throughput platform.', []],
    ['a high throughput', 'It keeps a high throughput for each.', ['throughput']],
    ['a power transformer', 'The power transformer hums.', []],
  ])('%s', (_, text, expected) => expect(Object.keys(formsIn('Title', text, ROWS))).toEqual(expected));
});
