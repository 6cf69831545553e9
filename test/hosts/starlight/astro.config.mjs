import fs from 'node:fs';
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

const { default: remarkMethodscape } = await import(`${process.env.PLUGINS}remark.js`);
const concepts = JSON.parse(fs.readFileSync(process.env.CONCEPTS, 'utf8'));

export default defineConfig({
  outDir: 'out',
  telemetry: false,
  markdown: { remarkPlugins: [[remarkMethodscape, { site: process.env.MAP, concepts, strict: true }]] },
  integrations: [
    starlight({
      title: 'Host',
      pagefind: false,
      head: [{ tag: 'script', attrs: { src: `${process.env.MAP}embed.js`, async: true } }],
    }),
  ],
});
