export default {
  title: 'Host',
  head: [['script', { src: `${process.env.MAP}embed.js`, async: '' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'methodscape-graph' } } },
};
