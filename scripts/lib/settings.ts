import fs from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Report } from '../../src/domain/diagnostic.ts';
import { counted } from '../../src/domain/number-words.ts';
import { SETTING_KEYS, settingsSchema, type Settings } from '../../src/domain/schema/settings.ts';

const NO_ABSTRACTS = 'nothing of the abstracts is published';
const INSTEAD_OF_ALL = `every setting is its default, but ${NO_ABSTRACTS}`;

/**
 * Settings from a YAML file; a missing file means defaults. What is wrong is reported with its line, and the default of that
 * key is used; where it cannot be told how much of the abstracts may be published, none of them is.
 */
export function readSettings(file: string, report: Report): Settings {
  if (!fs.existsSync(file)) return settingsSchema.parse({});
  const lines = new LineCounter();
  const document = parseDocument(fs.readFileSync(file, 'utf8'), { lineCounter: lines });
  const [error] = document.errors; // those that follow come of it
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    const message = `${error.message.split(/:?\n/)[0] ?? 'no YAML'}; ${INSTEAD_OF_ALL}`;
    report({
      file,
      line,
      severity: 'error',
      rule: 'settings/yaml',
      message,
      expected: 'YAML, one "key: value" a line',
    });
    return settingsSchema.parse({ abstracts: 'none' });
  }
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
        const used = isOfAbstracts ? NO_ABSTRACTS : key.length === 0 ? INSTEAD_OF_ALL : 'the default is used';
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

/** For the end of a run, when reports have scrolled away: what of the file was not used; undefined where all was. */
export function ignoredSettings(file: string, reported: readonly Diagnostic[]): string | undefined {
  const rules = reported.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  if (rules.some((rule) => rule === 'settings/yaml' || rule === 'settings/object'))
    return `${file} could not be read, see above: ${INSTEAD_OF_ALL}`;
  const count = rules.filter((rule) => rule.startsWith('settings/')).length;
  return count === 0
    ? undefined
    : `${counted(count, 'setting')} of ${file} ${count === 1 ? 'is' : 'are'} ignored, see above`;
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
