import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import Question from './Question.vue';

export default { extends: DefaultTheme, enhanceApp: ({ app }) => void app.component('Question', Question) } satisfies Theme;
