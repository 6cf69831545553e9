// Says what to do where Node is too old to run TypeScript and Astro. Plain JavaScript, so that any Node can say it.
const MIN_MAJOR = 22;
const MIN_MINOR = 18; // the first that runs TypeScript without a flag
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MIN_MAJOR || (major === MIN_MAJOR && minor < MIN_MINOR)) {
  console.error(
    `Methodscape needs Node ${MIN_MAJOR}.${MIN_MINOR} or newer; this is ${process.versions.node} on ${process.platform} ${process.arch}.\n` +
      'On Linux x64 "npm ci" installs one that npm scripts use; elsewhere install Node 24 from https://nodejs.org and try again.',
  );
  process.exit(1);
}
