import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder, type Server } from '../../scripts/lib/serve.ts';
import { contentPolicy } from '../../src/domain/content-policy.ts';

let folder: string;
let server: Server;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-serve-'));
  fs.mkdirSync(path.join(folder, 'site', 'concepts', 'lora'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  fs.writeFileSync(path.join(folder, 'site', 'index.html'), 'home');
  fs.writeFileSync(path.join(folder, 'site', 'concepts', 'lora', 'index.html'), 'LoRA');
  server = await serveFolder(path.join(folder, 'site'), '/base/', 0);
});
afterEach(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path as it stands, without the tidying that `fetch` does. */
function ask(pathname: string): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: pathname }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject);
  });
}

describe('serveFolder', () => {
  it('sends folders as their index page, with the policy as a header', async () => {
    for (const [pathname, text] of [
      ['/base/', 'home'],
      ['/base/concepts/lora/', 'LoRA'],
    ] as const) {
      const answer = await ask(pathname);
      expect(answer).toMatchObject({ status: 200, text });
      expect(answer.headers['content-security-policy']).toBe(contentPolicy(pathname));
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('leads on where only the letter case differs', async () => {
    const answer = await ask('/base/concepts/LoRA/?depth=1');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/base/concepts/lora/?depth=1');
    expect((await ask('/base/concepts/DoRA/')).status).toBe(404);
  });

  it('leads from anywhere else to its base', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/base/');
  });

  it.each([
    '/base/../secret.txt',
    '/base/..%2fsecret.txt',
    '/base/%2e%2e/secret.txt',
    '/base/concepts/../../secret.txt',
    '/base//etc/passwd',
  ])('sends nothing from outside its folder: %s', async (pathname) => {
    const answer = await ask(pathname);
    expect(answer.status).not.toBe(200);
    expect(answer.text).not.toContain('secret');
  });

  it('says 404 in plain words, or by the page of the site', async () => {
    expect(await ask('/base/none/')).toMatchObject({ status: 404, text: 'Not found' });
    fs.writeFileSync(path.join(folder, 'site', '404.html'), '<h1>Nothing here</h1>');
    const answer = await ask('/base/none/');
    expect(answer).toMatchObject({ status: 404, text: '<h1>Nothing here</h1>' });
    expect(answer.headers['content-security-policy']).toBe(contentPolicy('/'));
  });

  it('survives an address that cannot be decoded', async () => {
    expect((await ask('/base/%E0%A4%A')).status).toBeGreaterThanOrEqual(400);
    expect((await ask('/base/')).status).toBe(200);
  });
});
