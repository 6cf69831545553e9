/**
 * The map's data for a view. Where the page has no origin (a frame with `sandbox="allow-scripts"`, a file opened from disk) hosts that send
 * no CORS header let it fetch nothing, not even their own files; a classic script needs none, so the same data comes as one.
 */
import { rememberJson } from '../remember-json.ts';

const SUBJECT = 'The map’s data';
const fetched = rememberJson(SUBJECT);
const scripts = new Map<string, Promise<unknown>>();
/** Who waits for the script that is running, by its address. */
const waiting = new Map<string, (data: unknown) => void>();

/**
 * @param address  of a file of `/data/v1/` that is among `DATA_SCRIPTS`
 * @returns rejects with a message that is fit to be shown, as `fetchJson` does
 */
export function getData(address: string): Promise<unknown> {
  return self.origin === 'null' ? runOnce(toScript(address)) : fetched(address);
}

/** `…/data/v1/map.json` as `…/embed/data/map.js`. */
export function toScript(address: string): string {
  return address.replace(/data\/v1\/([a-z]+)\.json$/, 'embed/data/$1.js');
}

function runOnce(address: string): Promise<unknown> {
  const known = scripts.get(address);
  if (known) return known;
  const coming = run(address);
  scripts.set(address, coming);
  coming.catch(() => scripts.delete(address)); // the next try asks again
  return coming;
}

function run(address: string): Promise<unknown> {
  Object.assign(globalThis, { methodscapeData: receive }); // the name that the files call
  const script = document.createElement('script');
  script.src = address;
  const coming = new Promise<unknown>((resolve, reject) => {
    waiting.set(script.src, resolve);
    const end = () => {
      waiting.delete(script.src);
      script.remove();
      reject(new Error(`${SUBJECT} could not be loaded.`)); // says nothing where it has come
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
  });
  document.head.append(script);
  return coming;
}

function receive(data: unknown): void {
  const running = document.currentScript;
  if (running instanceof HTMLScriptElement) waiting.get(running.src)?.(data);
}
