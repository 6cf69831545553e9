/** One real browser for all tests: an installed Chrome or Chromium, else the one that comes as a package. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No requests of the browser's own. */
const QUIET = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];
/**
 * WebGL without a graphics card. Only WebGL is emulated: pages put together by emulated graphics take five times the processor's time
 * that they take when it paints them itself, as browsers do where there is no card.
 */
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing'];
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis', '--disable-webgl', '--disable-webgl2'];

/** A browser to be run: its file, and what its environment has to be. */
export type BrowserProgram = Readonly<{ executablePath: string; env?: NodeJS.ProcessEnv }>;

/** Starts the browser; with `hasWebgl: false` one in which no page gets a WebGL context. `textPx`: the size of text that its reader has set. */
export async function launchBrowser({ hasWebgl = true, textPx = 16 } = {}): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const args = [...QUIET, ...(hasWebgl ? WEBGL : NO_WEBGL), `--blink-settings=defaultFontSize=${textPx}`];
  const launch = () =>
    chromium.launch({ executablePath, args, ...(env === undefined ? {} : { env: env as Record<string, string> }) });
  return launch().catch(launch); // the packaged one dies at its start now and then, before any page
}

/** An installed browser; `CHROME_PATH=packaged` asks for the packaged one. */
export async function findBrowser(): Promise<BrowserProgram> {
  const isPackagedWanted = process.env['CHROME_PATH'] === 'packaged';
  const installed = isPackagedWanted ? undefined : INSTALLED.find((file) => file !== undefined && fs.existsSync(file));
  return installed === undefined ? unpackBrowser() : { executablePath: installed };
}

/** The packaged browser unpacks itself and its libraries into TMPDIR and asks for its runtime when it is imported. */
async function unpackBrowser(): Promise<BrowserProgram> {
  const folder = browserFolder();
  const unpacked = path.join(folder, 'unpacked');
  if (!fs.existsSync(unpacked)) fs.rmSync(folder, { recursive: true, force: true }); // a run that was cut short
  fs.mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    writeFontList(path.join(folder, 'fonts'));
    fs.writeFileSync(unpacked, '');
    return { executablePath, env: { ...process.env, TMPDIR: before ?? '/tmp' } };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Unpacked once for all runs; another version has another folder. */
function browserFolder(): string {
  const about = fs.readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  return path.resolve('.cache', `browser-${version}`);
}

/** Its own list of font folders knows only `/tmp`; without any font the browser dies at the first text field. */
function writeFontList(fonts: string): void {
  const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
  const cache = `<cachedir>${path.join(fonts, 'cache')}</cachedir>`;
  const list = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}${cache}</fontconfig>`;
  fs.writeFileSync(path.join(fonts, 'fonts.conf'), `${list}\n`);
}
