import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/domain/diagnostic.ts';

describe('formatDiagnostic', () => {
  it('says place, severity, rule, message, what was found and expected in one line', () => {
    const line = formatDiagnostic({
      file: 'sources/a.jsonl',
      line: 812,
      severity: 'error',
      rule: 'paper/no-title',
      message: 'record has no title',
      found: 'null',
      expected: 'a text',
    });
    expect(line).toBe('sources/a.jsonl:812 error paper/no-title: record has no title (found "null", expected a text)');
  });

  it('leaves out what is not known', () => {
    const line = formatDiagnostic({ file: 'a', severity: 'warning', rule: 'source/empty', message: 'nothing' });
    expect(line).toBe('a warning source/empty: nothing');
  });

  it('lets no control character, line end or direction override through, from any part', () => {
    const hostile = '\u001b[2J\u0000\r\n\u0085\u2028\u202e\u2066\u007fend';
    const line = formatDiagnostic({
      file: hostile,
      severity: 'error',
      rule: 'jsonl/no-json',
      message: hostile,
      found: hostile,
      expected: 'JSON',
    });
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(line.match(/end/g)).toHaveLength(3);
  });

  it('puts what stands on several lines on one', () => {
    const found = 'a = {b},\n  c\td';
    expect(formatDiagnostic({ file: 'a', severity: 'error', rule: 'r/r', message: 'm', found })).toContain(
      '"a = {b}, c d"',
    );
  });

  it('shortens what was found', () => {
    const line = formatDiagnostic({ file: 'a', severity: 'error', rule: 'r/r', message: 'm', found: 'x'.repeat(9000) });
    expect(line.length).toBeLessThan(200);
    expect(line).toContain('…');
  });
});
