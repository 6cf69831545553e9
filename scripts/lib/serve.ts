/** A plain static host for the built site, as any other would serve it, with the policy as a header too. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { contentPolicy } from '../../src/domain/content-policy.ts';

export type Server = Readonly<{ address: string; close: () => Promise<void> }>;

/**
 * Serves a folder on localhost under a base path.
 * @param base  begins and ends with a slash
 * @param port  0 for any free one; a taken one is an error of the person's, told by the caller
 */
export async function serveFolder(folder: string, base: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    dev: true, // read from disk at each request: a rebuilt site shows at the next reload
    setHeaders: (response, pathname) => {
      response.setHeader('Content-Security-Policy', contentPolicy(pathname));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    },
  });
  const server = http.createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      const lower = lowerCased(folder, request.url ?? '/');
      if (lower === undefined) sendNotFound(folder, response);
      else response.writeHead(301, { Location: base + lower }).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Addresses are lower case; `/concepts/muP/` leads on. The path below the base, where it differs and is there. */
function lowerCased(folder: string, url: string): string | undefined {
  const [pathname = '', ...rest] = url.slice(1).split('?');
  const lower = pathname.toLowerCase();
  const page = path.join(folder, lower, 'index.html');
  const isInside = !path.relative(folder, page).startsWith('..');
  return lower !== pathname && isInside && fs.existsSync(page) ? [lower, ...rest].join('?') : undefined;
}

/** As static hosts do: the site's own page where it has one. */
function sendNotFound(folder: string, response: http.ServerResponse): void {
  const page = path.join(folder, '404.html');
  const isThere = fs.existsSync(page);
  response.writeHead(404, {
    'Content-Type': isThere ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': contentPolicy('/'),
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(isThere ? fs.readFileSync(page) : 'Not found');
}

const TRIED_PORTS = 20;

/** Serves until the process ends and prints the address. A taken port gives way to the next free one. */
export async function serveAndTell(folder: string, base: string, portText: string): Promise<void> {
  const first = Number(portText);
  if (!Number.isInteger(first) || first < 0 || first > 65535) {
    console.error(`--port: found "${portText}", expected a number from 0 to 65535`);
    process.exitCode = 2;
    return;
  }
  for (let port = first; port < first + TRIED_PORTS; port++) {
    try {
      const { address } = await serveFolder(folder, base, port);
      console.log(`\n  The map is at ${address}\n  (Ctrl+C ends)\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  console.error(`ports ${first} to ${first + TRIED_PORTS - 1} are all in use; choose another with --port`);
  process.exitCode = 1;
}
