/** Where pages go: into a folder, or to whoever asks `astro dev` for them. */

/** Folder of the site that is built, as in astro.config.mjs. */
export const OUT = process.env['METHODSCAPE_OUT'] ?? 'dist';

export const isDevServer = process.argv.slice(2).includes('dev');
