import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'methodscape-graph';

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
