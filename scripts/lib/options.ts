import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Command-line options of a script. An unknown option ends the script with the usage and exit code 2.
 * @param usage  one line for people, shown when the words are wrong and for `--help`
 */
export function readOptions<Own extends Options>(usage: string, options: Own) {
  return readNameAndOptions(usage, [], options).values;
}

/**
 * As `readOptions`, for a script whose first word may name one of several things.
 * @returns the name too, undefined where there is none
 */
export function readNameAndOptions<Own extends Options, Name extends string>(
  usage: string,
  names: readonly Name[],
  options: Own,
  args = process.argv.slice(2),
) {
  try {
    const config = {
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    } as const;
    const { values, positionals } = parseArgs({ ...config, args });
    if ('help' in values && values.help) {
      console.log(usage);
      process.exit(0);
    }
    const [word, ...others] = positionals;
    const name = names.find((one) => one === word);
    const wrong = name === undefined ? word : others[0];
    if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} is not known here${sayNames(names)}`);
    return { name, values };
  } catch (error) {
    return refuse(usage, (error as Error).message);
  }
}

/** Ends the script, whose words are wrong. */
export function refuse(usage: string, message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function sayNames(names: readonly string[]): string {
  return names.length === 0 ? '' : `; expected ${names.join(', ')}`;
}
