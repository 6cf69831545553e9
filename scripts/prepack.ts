/** `prepack`: compiles the Markdown plugins, and what they use of the code, with types into `dist-lib`: all that the package holds. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

fs.rmSync('dist-lib', { recursive: true, force: true });
const words = ['node_modules/typescript/bin/tsc', '-p', 'src/plugins/tsconfig.json', '--noEmit', 'false'];
process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
