/** What differs from the last published state. */
import { changesSchema, type Changes } from '../domain/schema/changes.ts';
import { readDataFile } from './read-json.ts';

let changes: Changes | undefined;

/** `changes.json`, read once. */
export function readChanges(): Changes {
  changes ??= readDataFile('changes.json', changesSchema);
  return changes;
}
