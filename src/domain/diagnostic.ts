/** What is wrong with a piece of input: a value, collected and printed by whoever runs the pipeline. */
export type Diagnostic = Readonly<{
  /** Path of the file as the user knows it, and the line (from 1) where the record starts. */
  file: string;
  line?: number;
  severity: 'error' | 'warning';
  /** Stable name of the rule, `zone/what`, such as `paper/no-title`. */
  rule: string;
  message: string;
  found?: string;
  expected?: string;
}>;

/** Takes diagnostics as they arise; stages never print. */
export type Report = (diagnostic: Diagnostic) => void;

/**
 * One line for people: `sources/a.jsonl:812 error paper/no-title: record has no title (found …, expected …)`.
 * Control characters in quoted input are made visible, so that a hostile file cannot drive the terminal.
 */
export function formatDiagnostic(d: Diagnostic): string {
  const place = d.line === undefined ? d.file : `${d.file}:${d.line}`;
  const details = [
    d.found === undefined ? undefined : `found ${quote(d.found)}`,
    d.expected === undefined ? undefined : `expected ${d.expected}`,
  ].filter((part) => part !== undefined);
  const tail = details.length > 0 ? ` (${details.join(', ')})` : '';
  return `${printable(place)} ${d.severity} ${d.rule}: ${printable(d.message)}${tail}`;
}

const MAX_QUOTED = 80; // characters of foreign text in a message: enough to recognise, too few to flood

function quote(text: string): string {
  const line = text.slice(0, 4 * MAX_QUOTED).replace(/\s+/g, ' '); // what stands on several lines, or in cells
  const short = line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
  return JSON.stringify(printable(short));
}

/** Text from a source as a terminal may show it. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
