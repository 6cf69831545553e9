/** Pages of other people, and a map whose host lets scripts from elsewhere read it: each on a port, so an origin, of its own. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Server } from '../../scripts/lib/serve.ts';

/** A page by its path; with a policy where one is said. */
export type HostPage = Readonly<{ body: string; policy?: string }>;

/** @param pages  by path without the slash; `count` hears of each request */
export async function servePages(pages: ReadonlyMap<string, HostPage>): Promise<Server> {
  return listen((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://x').pathname.slice(1));
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    response.writeHead(
      page ? 200 : 404,
      page?.policy ? { ...headers, 'Content-Security-Policy': page.policy } : headers,
    );
    response.end(page ? `<!doctype html><meta charset="utf-8"><title>Host</title>${page.body}` : '');
  });
}

/** A built site with `Access-Control-Allow-Origin: *`, as GitHub Pages sends it. */
export async function serveOpenly(folder: string): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  return listen((request, response) => files(request, response, () => void response.writeHead(404).end()));
}

async function listen(handler: http.RequestListener): Promise<Server> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
