/** Lint rules: the usual ones, and the arrows between zones (who may import whom). */
import importX from 'eslint-plugin-import-x';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** Stages in the order of the journey: each may use the types of earlier ones, and the code of none. */
const STAGES = [
  'papers',
  'lexicon',
  'mentions',
  'concepts',
  'register',
  'relations',
  'graph',
  'communities',
  'positions',
  'land',
  'shards',
];

/** What stages share: of it they may use the code, but of the last published state the types. */
const SHARED = ['text', 'fitted', 'published'];

/** For each zone, the zones that it must not import. */
const FORBIDDEN = {
  domain: ['pipeline', 'view', 'site-data', 'client', 'components', 'layouts', 'pages', 'plugins'],
  pipeline: ['view', 'site-data', 'client', 'components', 'layouts', 'pages', 'plugins'],
  view: ['pipeline', 'site-data', 'client', 'components', 'layouts', 'pages', 'plugins'],
  'site-data': ['pipeline', 'view', 'client', 'components', 'layouts', 'pages', 'plugins'],
  client: ['pipeline', 'site-data', 'components', 'layouts', 'pages', 'plugins'],
  components: ['pipeline', 'pages', 'plugins'],
  plugins: ['pipeline', 'site-data', 'client', 'components', 'layouts', 'pages'],
  layouts: ['pipeline', 'pages', 'plugins'],
  pages: ['pipeline', 'plugins'],
  scripts: ['client', 'components', 'layouts', 'pages', 'plugins'],
};

const zones = Object.entries(FORBIDDEN).flatMap(([zone, others]) =>
  others.map((other) => ({
    target: zone === 'scripts' ? './scripts' : `./src/${zone}`,
    from: `./src/${other}`,
    message: `${zone} must not import ${other} (src/ARCHITECTURE.md)`,
  })),
);

const noCodeOf = (names, allowTypeImports, message) => ({
  regex: `/(${names.join('|')})/`,
  allowTypeImports,
  message,
});

const stageRules = STAGES.map((stage, i) => {
  const [earlier, later] = [STAGES.slice(0, i), STAGES.slice(i + 1)];
  const patterns = [
    noCodeOf(['published'], true, 'A stage may import only the types of the last published state.'),
    ...(earlier.length > 0 ? [noCodeOf(earlier, true, 'A stage may import only the types of earlier stages.')] : []),
    ...(later.length > 0 ? [noCodeOf(later, false, 'A stage knows nothing of later stages.')] : []),
  ];
  return {
    files: [`src/pipeline/${stage}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

const sharedRules = SHARED.map((folder) => {
  const others = SHARED.filter((other) => other !== folder && !(folder === 'fitted' && other === 'text'));
  const patterns = [noCodeOf([...STAGES, ...others], false, 'What stages share knows nothing of them.')];
  return {
    files: [`src/pipeline/${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

const noNode = { group: ['node:*'], message: 'This zone also runs in the browser: no Node here.' };
const noClient = { regex: '/client/', message: 'Code of the browser belongs into a <script>.' };
const schemaTypesOnly = {
  group: ['**/domain/schema/*'],
  allowTypeImports: true,
  message: 'Types only: the schema library stays out of the browser.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist-lib/**',
      'node_modules/**',
      '.astro/**',
      '.cache/**',
      'data/**',
      'test/output/**',
      'test/hosts/*/**',
      'test/golden/**',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: process.cwd(), zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-unresolved': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350, skipComments: false }],
    },
  },
  ...stageRules,
  ...sharedRules,
  {
    files: ['src/domain/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noNode] }] },
  },
  {
    files: ['src/{pages,components,layouts}/**/*.{ts,astro}'],
    ignores: ['**/*.astro/*.ts'], // what stands in a <script>
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noClient] }] },
  },
  {
    files: ['src/view/**/*.ts', 'src/plugins/**/*.ts', 'src/client/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noNode, schemaTypesOnly] }] },
  },
);
