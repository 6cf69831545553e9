/** `npm run data`: runs the pipeline alone. */
import { buildData, DEFAULT_DATA, type DataOptions } from './lib/build-data.ts';
import { cacheFor } from './lib/freshness.ts';
import { readOptions } from './lib/options.ts';

const options = readOptions(
  'npm run data -- [--sources DIR] [--curated DIR] [--fitted DIR] [--settings FILE] [--out DIR] [--fresh] [--definitions FILE] [--mentions FILE] [--strict]',
  {
    sources: { type: 'string', default: DEFAULT_DATA.sources },
    curated: { type: 'string', default: DEFAULT_DATA.curated },
    fitted: { type: 'string', default: DEFAULT_DATA.fitted },
    settings: { type: 'string', default: DEFAULT_DATA.settings },
    out: { type: 'string', default: DEFAULT_DATA.out },
    fresh: { type: 'boolean', default: false },
    definitions: { type: 'string' },
    mentions: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
);
const { strict, fresh, definitions, mentions, ...folders } = options;
const data: DataOptions = {
  ...DEFAULT_DATA,
  ...folders,
  made: { definitions, mentions },
  cache: fresh ? undefined : cacheFor(folders.out),
  isStrict: strict,
};
process.exitCode = (await buildData(data)) ? 0 : 1;
