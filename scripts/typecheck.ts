/** `npm run typecheck`: each zone under its own tsconfig, then the Astro pages. */
import { spawnSync } from 'node:child_process';

const tsc = 'node_modules/typescript/bin/tsc';
const checks = [
  [tsc, '-p', 'src/view/tsconfig.json'],
  [tsc, '-p', 'src/plugins/tsconfig.json'],
  [tsc, '-p', 'src/client/tsconfig.json'],
  [tsc, '-p', 'src/pipeline/tsconfig.json'],
  [tsc, '-p', 'test/tsconfig.json'],
  ['node_modules/@astrojs/check/bin/astro-check.js', '--minimumFailingSeverity', 'warning'],
];
for (const words of checks) {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`type check failed: ${words.slice(1).join(' ') || 'astro check'}`);
    process.exitCode = 1;
  }
}
