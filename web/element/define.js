// Registers <article-lens>. The only file here whose import changes anything.
import {ArticleLens} from './article-lens.js';

if (!customElements.get('article-lens')) customElements.define('article-lens', ArticleLens);

export {ArticleLens};
