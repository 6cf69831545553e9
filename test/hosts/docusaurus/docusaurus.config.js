module.exports = {
  title: 'Host',
  url: 'https://example.org',
  baseUrl: '/',
  scripts: [{ src: `${process.env.MAP}embed.js`, async: true }],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, theme: {} }]],
};
