import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

type Module = { id: string; title: { vi: string; en: string }; lessons: { slug: string; title: { vi: string; en: string } }[] };
const modules: Module[] = JSON.parse(readFileSync('modules.json', 'utf8'));

const sidebar = (language: 'vi' | 'en', prefix: string) =>
  modules.map((m) => ({
    text: m.title[language],
    items: m.lessons.map((l) => ({ text: l.title[language], link: `${prefix}/${m.id}/${l.slug}` })),
  }));

export default defineConfig({
  title: 'Bench',
  themeConfig: { search: { provider: 'local' } },
  locales: {
    root: { label: 'Tiếng Việt', lang: 'vi', themeConfig: { sidebar: sidebar('vi', '') } },
    en: { label: 'English', lang: 'en', themeConfig: { sidebar: sidebar('en', '/en') } },
  },
});
