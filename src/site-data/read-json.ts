/** Whole JSON files of the built data, checked as they come in. */
import { existsSync, readFileSync } from 'node:fs';
import type * as z from 'zod';
import { dataFile, HOW_TO_BUILD_DATA } from './location.ts';

/**
 * A file of the built data, parsed and checked.
 * @throws {Error} it is missing, is no JSON, or has another shape than this site expects; the message says what to run
 */
export function readDataFile<T>(name: string, schema: z.ZodType<T>): T {
  const path = dataFile(name);
  if (!existsSync(path)) throw new Error(`site data: there is no ${path}; ${HOW_TO_BUILD_DATA}`);
  return checkShape(name, parseJson(path, readFileSync(path, 'utf8')), schema);
}

/** As `readDataFile`, for a file that a build may leave out: then undefined. */
export function readOptionalDataFile<T>(name: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(dataFile(name)) ? readDataFile(name, schema) : undefined;
}

/**
 * The value in the shape of its schema.
 * @throws {Error} naming the place and the first thing that is wrong with it
 */
export function checkShape<T>(place: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined ? '' : ` at ${issue.path.join('.') || 'the top'}: ${issue.message}`;
  throw new Error(`site data: ${place} is not in the shape that this site reads${where}; ${HOW_TO_BUILD_DATA}`);
}

function parseJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`site data: ${place} is no JSON; ${HOW_TO_BUILD_DATA}`, { cause });
  }
}
