/** `npm run data`: runs the pipeline alone. */
import { buildData, DEFAULT_DATA } from './lib/build-data.ts';
import { readOptions } from './lib/options.ts';

const options = readOptions(
  'npm run data -- [--sources DIR] [--curated DIR] [--fitted DIR] [--settings FILE] [--out DIR] [--definitions FILE] [--mentions FILE] [--strict]',
  {
    sources: { type: 'string', default: DEFAULT_DATA.sources },
    curated: { type: 'string', default: DEFAULT_DATA.curated },
    fitted: { type: 'string', default: DEFAULT_DATA.fitted },
    settings: { type: 'string', default: DEFAULT_DATA.settings },
    out: { type: 'string', default: DEFAULT_DATA.out },
    definitions: { type: 'string' },
    mentions: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
);
const { strict, definitions, mentions, ...folders } = options;
process.exitCode = (await buildData({ ...DEFAULT_DATA, ...folders, made: { definitions, mentions }, isStrict: strict }))
  ? 0
  : 1;
