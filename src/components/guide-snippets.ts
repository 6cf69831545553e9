/** Commands and files that the guide page on own papers has its readers copy; those for other hosts and engines are written after their manuals. */

export const EMPTY_SOURCES = `rm -r data/sources/* data/published`;

export const COPY_EXPORT = `cp ~/Downloads/"Exported Items.ris" data/sources/`;

export const START = `npm ci && npm start`;

export const SITE_YAML = `title: Grain Boundaries
description: A map of methods in our papers on grain boundaries
abstracts: sentences   # full, sentences or none
# address: https://maps.example.org
# repository: https://github.com/you/your-map
# example: [SegField, phase-field model]

thresholds:
  umbrella-share: 0.3      # what three in ten papers name, and at least …
  umbrella-min-papers: 30  # … thirty, is too general for the map
  paper-pages: 5000        # of more papers none has a page of its own
  relation-confidence: 0   # 0 to 1: leave out what is less sure
`;

export const PUSH = `git add -A data
git commit -m "Our papers"
git push`;

/** Columns: name, kind, aliases, match, broader, context. */
export const VOCABULARY = [
  'name\tkind\taliases\tmatch\tbroader\tcontext',
  'phase-field model\tmethod\tphase field method|phase-field simulation\t\t\t',
  'EBSD\tmethod\telectron backscatter diffraction\t\t\t',
  'yield strength\tmetric\t\t\t\t',
].join('\n');

export const GITLAB = `pages:
  image: node:24
  script:
    - npm ci
    - npm run build -- --base "$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"
  pages:
    publish: dist
  cache:
    paths: [.cache, data/built, dist]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`;

export const NETLIFY = `[build]
  command = "npm run build"
  publish = "dist"
[build.environment]
  NODE_VERSION = "24"`;

export const NGINX = `server {
  listen 80;
  server_name maps.example.org;
  root /srv/map;
  error_page 404 /404.html;
  location / { try_files $uri $uri/index.html =404; }
  add_header Access-Control-Allow-Origin * always;  # so that pages elsewhere may show views of the map
  gzip on;
  gzip_types text/css application/javascript application/json image/svg+xml;
}`;

export const EXTRACT = `npm run -s extract -- papers > papers.jsonl
npm run -s extract -- definitions < papers.jsonl > definitions.jsonl
npm run -s extract -- lexicon --papers papers.jsonl < definitions.jsonl > lexicon.bin
npm run -s extract -- mentions --lexicon lexicon.bin < papers.jsonl > mentions.jsonl
npm run data -- --definitions definitions.jsonl --mentions mentions.jsonl`;

export const PARALLEL = `parallel --pipepart -a papers.jsonl --block 4M --keep-order \\
  npm run -s extract -- definitions > definitions.jsonl`;

export const SPARK = `rdd = spark.sparkContext.textFile("papers.jsonl")
rdd.pipe("npm run -s extract -- definitions").saveAsTextFile("definitions")`;

export const SLURM = `split -n l/100 -d -a 2 papers.jsonl shard.        # once
#SBATCH --array=0-99
n=$(printf '%02d' $SLURM_ARRAY_TASK_ID)
npm run -s extract -- mentions --lexicon lexicon.bin < shard.$n > mentions.$n
cat mentions.?? > mentions.jsonl                  # when all are done`;
