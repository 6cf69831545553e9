import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** An empty project into which the packed package is installed, without any network. */
const project = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'));
let files: readonly string[];

const run = (command: string, words: readonly string[], folder = process.cwd()) =>
  execFileSync(command, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  const packed = run('npm', ['pack', '--json', '--pack-destination', project]);
  const [about] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [{ filename: string; files: { path: string }[] }];
  files = about.files.map((file) => file.path);
  fs.writeFileSync(path.join(project, 'package.json'), '{"type":"module","private":true}');
  run('npm', ['install', '--offline', '--no-audit', `./${about.filename}`], project);
}, 120_000);
afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the plugins and what they use, and brings nothing along', () => {
    const others = files.filter((name) => !name.startsWith('dist-lib/'));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    const installed = fs.readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['methodscape']);
    const manifest = JSON.parse(
      fs.readFileSync(path.join(project, 'node_modules/methodscape/package.json'), 'utf8'),
    ) as Record<string, unknown>;
    const asksFor = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
    expect(asksFor.filter((field) => field in manifest)).toEqual([]); // what cannot be had here would be left out above
    const modules = files.filter((name) => name.endsWith('.js'));
    expect(modules.filter((name) => /draw-|pipeline|client|site-data\//.test(name))).toEqual([]);
    expect(modules.filter((name) => !files.includes(name.replace(/\.js$/, '.d.ts')))).toEqual([]);
  });

  it('works in an empty project', () => {
    const script = `
      import methodscape from 'methodscape/markdown-it';
      import remarkMethodscape, { loadConcepts } from 'methodscape/remark';
      const tree = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '::methodscape{focus=LoRA}' }] }] };
      const concepts = { concepts: [{ id: 'lora', name: 'LoRA' }] };
      await remarkMethodscape({ site: 'https://example.org', concepts })(tree, { message: console.error });
      console.log(tree.children[0].data.hName, tree.children[0].data.hProperties.src, typeof methodscape, typeof loadConcepts);`;
    fs.writeFileSync(path.join(project, 'try.js'), script);
    expect(run(process.execPath, ['try.js'], project).trim()).toBe(
      'iframe https://example.org/embed/concepts/lora/ function function',
    );
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types that a strict project accepts, modules found as by %s', (resolution, module) => {
    fs.writeFileSync(
      path.join(project, 'try.ts'),
      `import methodscape, { loadConcepts, type ConceptList, type MarkdownItOptions } from 'methodscape/markdown-it';
       import remarkMethodscape, { type RemarkOptions } from 'methodscape/remark';
       const concepts: ConceptList = await loadConcepts('https://example.org');
       const md: MarkdownItOptions = { site: 'https://example.org', concepts, warn: (line: string) => console.warn(line) };
       methodscape({}, md);
       const options: RemarkOptions = { site: 'https://example.org', form: 'picture', strict: true };
       export const transform: (tree: unknown, file: unknown) => Promise<void> = remarkMethodscape(options);
       // @ts-expect-error there is no such form
       remarkMethodscape({ site: '', form: 'film' });
       // @ts-expect-error nor any other module in the package
       import('methodscape/dist-lib/plugins/directive.js');`,
    );
    const words = [
      '--noEmit',
      '--strict',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--module',
      module,
      '--moduleResolution',
      resolution,
      'try.ts',
    ];
    expect(() =>
      run(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), ...words], project),
    ).not.toThrow();
  });
});
