import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Command-line options of a script. An unknown option ends the script with the usage and exit code 2.
 * @param usage  one line for people, shown when the words are wrong and for `--help`
 */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: Options) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } }, strict: true });
    if (!('help' in values) || !values.help) return values;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}
