import { createApp } from 'vue';
import View from './View.vue';

createApp(View).mount('#app');
