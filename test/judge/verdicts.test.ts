import { describe, expect, it } from 'vitest';
import { drawRelations, rulesVersion, type RelationKey } from '../../scripts/judge/draw.ts';
import { shareRight, wilsonInterval } from '../../scripts/judge/share.ts';
import { formatJudged, parseAnswer, parseJudged, sortDrawn, type Judged } from '../../scripts/judge/verdicts.ts';

const key = (paper: string): RelationKey => ({
  paper,
  from: 'zeb',
  type: 'compares',
  to: 'yak',
  mode: 'direct',
  evidence: { field: 'title', start: 0, end: 10 },
});
const right = (paper: string, rules = '0123abcd'): Judged => ({ ...key(paper), rules, verdict: 'right' });
const wrong = (paper: string, rules = '0123abcd'): Judged => ({
  ...key(paper),
  rules,
  verdict: 'wrong',
  why: 'a list',
});
const line = (changed: object) => JSON.stringify({ ...right('a'), ...changed });

describe('the file of verdicts', () => {
  it('reads back as it was written; blank lines and line ends of Windows do no harm', () => {
    const judged = [right('a'), wrong('b')];
    const text = formatJudged(judged);
    expect(parseJudged(text, 'f')).toEqual(judged);
    expect(parseJudged(`\n${text.replaceAll('\n', '\r\n')}\n`, 'f')).toEqual(judged);
    expect(parseJudged('', 'f')).toEqual([]);
  });

  it.each([
    ['no JSON', '{"paper":', /^f:2: is no JSON$/],
    ['no object', '[]', /^f:2: the line: /],
    ['an unknown verdict', line({ verdict: 'maybe' }), /^f:2: verdict: /],
    ['a wrong one without a reason', line({ verdict: 'wrong' }), /^f:2: why: /],
    ['a reason for what is right', line({ why: 'so' }), /^f:2: the line: .*why/],
    ['an unknown type', line({ type: 'cites' }), /^f:2: type: /],
    ['no place', line({ evidence: { field: 'title', start: -1, end: 3 } }), /^f:2: evidence\.start: /],
    ['a version that is none', line({ rules: 'v1' }), /^f:2: rules: /],
    ['a second verdict', line({ verdict: 'wrong', why: 'no' }), /^f:2: judges the relation of line 1 again$/],
  ])('says where there is %s', (_, bad, message) => {
    expect(() => parseJudged(`${line({})}\n${bad}\n`, 'f')).toThrow(message);
  });
});

describe('an answer', () => {
  it('is a letter, with a reason for what is wrong', () => {
    expect(parseAnswer(' r ')).toEqual({ verdict: 'right' });
    expect(parseAnswer('w  the wrong end ')).toEqual({ verdict: 'wrong', why: 'the wrong end' });
  });

  it.each(['', 'w', 'w ', 'r because', 'x', 'wrong', 'R'])('is not %j', (text) => {
    expect(parseAnswer(text)).toBeUndefined();
  });
});

describe('a draw with verdicts', () => {
  it('keeps those of the same relations, under the rules of today, and drops the rest', () => {
    const stated = [key('a'), key('b'), key('c')];
    const { judged, open } = sortDrawn(stated, [wrong('c'), right('a'), right('gone')], stated);
    expect(judged).toEqual([right('a', rulesVersion(stated)), wrong('c', rulesVersion(stated))]);
    expect(open).toEqual([key('b')]);
  });
});

describe('the share of right ones', () => {
  const stated = [key('a'), key('b'), key('c'), key('d')];
  const today = rulesVersion(stated);
  const judged = [right('a', today), right('b', today), wrong('c', today), right('d', today)];

  it('is counted, and of today where all that is drawn is judged', () => {
    expect(shareRight(judged, stated)).toMatchObject({
      right: 3,
      judged: 4,
      share: 0.75,
      rules: today,
      isCurrent: true,
    });
    expect(shareRight([], stated)).toBeUndefined();
  });

  it('is of other rules as soon as a relation is another, a verdict is missing, or versions differ', () => {
    expect(shareRight(judged, [...stated, key('e')])?.isCurrent).toBe(false);
    expect(shareRight(judged.slice(1), stated)?.isCurrent).toBe(false);
    const mixed = [...judged.slice(1), right('a')];
    expect(shareRight(mixed, stated)).toMatchObject({ rules: 'several', isCurrent: false });
  });

  it('of the first hundred counts the hundred drawn alone', () => {
    const many = Array.from({ length: 250 }, (_, i) => key(`p${i}`));
    const { judged: all } = sortDrawn(
      drawRelations(many),
      many.map((one) => right(one.paper)),
      many,
    );
    expect(shareRight(all, many)).toMatchObject({ right: 100, judged: 100, isCurrent: true });
  });

  it('has the bounds of Wilson', () => {
    const { low, high } = wilsonInterval(88, 100); // published calculators: 0.8019 to 0.9300
    expect(low).toBeCloseTo(0.8019, 3);
    expect(high).toBeCloseTo(0.93, 3);
    expect(wilsonInterval(0, 10).low).toBeCloseTo(0, 12);
    expect(wilsonInterval(10, 10).high).toBeCloseTo(1, 12);
    expect(wilsonInterval(10, 10).low).toBeCloseTo(0.7225, 3);
  });
});
