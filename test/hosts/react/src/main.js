import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { View } from './view.jsx';

createRoot(document.querySelector('#app')).render(createElement(View));
