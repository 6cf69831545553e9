import fs from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../../src/domain/diagnostic.ts';
import { SETTING_KEYS, settingsSchema, type Settings } from '../../src/domain/schema/settings.ts';

/**
 * Settings from a YAML file; a missing file means defaults. What is wrong is reported with its line, and the default of that
 * key is used; where it cannot be told how much of the abstracts may be published, none of them is.
 */
export function readSettings(file: string, report: Report): Settings {
  if (!fs.existsSync(file)) return settingsSchema.parse({});
  const lines = new LineCounter();
  const document = parseDocument(fs.readFileSync(file, 'utf8'), { lineCounter: lines });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    const message = error.message.split('\n')[0] ?? 'no YAML';
    report({
      file,
      line,
      severity: 'error',
      rule: 'settings/yaml',
      message,
      expected: 'YAML, one "key: value" a line',
    });
  }
  if (document.errors.length > 0) return settingsSchema.parse({ abstracts: 'none' });
  for (;;) {
    const parsed = settingsSchema.safeParse(document.toJS() ?? {});
    if (parsed.success) return parsed.data;
    for (const { path, message, ...issue } of parsed.error.issues) {
      // An unknown key is reported at the object that holds it: go on to the key itself.
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      for (const key of keys) {
        const line = lineIn(document, lines, key) ?? 1;
        const found = JSON.stringify(document.getIn(key)) ?? 'nothing';
        const rule = `settings/${key.join('.') || 'object'}`;
        const isUnknown = issue.code === 'unrecognized_keys';
        const isOfAbstracts = key.join('.') === 'abstracts';
        const used = isOfAbstracts ? 'nothing of them is published' : 'the default is used';
        const what = isUnknown ? 'no such setting; it is ignored' : used;
        const expected = isUnknown ? `one of ${knownKeys(path).join(', ')}` : inWords(message);
        report({ file, line, severity: 'error', rule, message: what, found, expected });
        if (key.length === 0) return settingsSchema.parse({ abstracts: 'none' });
        if (isOfAbstracts) document.setIn(key, 'none');
        else document.deleteIn(key);
      }
    }
  }
}

/** Where the value of a key stands, from 1, which is also where nothing is known of it. */
export function lineOfSetting(file: string, key: string): number {
  const lines = new LineCounter();
  return lineIn(parseDocument(fs.readFileSync(file, 'utf8'), { lineCounter: lines }), lines, [key]) ?? 1;
}

function lineIn(document: Document, lines: LineCounter, key: readonly PropertyKey[]): number | undefined {
  const node = document.getIn(key, true) as { range?: readonly number[] } | undefined;
  return node?.range?.[0] === undefined ? undefined : lines.linePos(node.range[0]).line;
}

/** What a value has to be. */
function inWords(message: string): string {
  if (message === 'Invalid URL') return 'a whole address, such as https://example.org/maps/';
  return message
    .replace(/^Invalid \w+: expected /, '')
    .replace(/^tuple, received \w+$/, 'a list of two, such as [A, B]');
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return path[0] === 'thresholds' ? SETTING_KEYS.thresholds : SETTING_KEYS.settings;
}
