import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';

const modules = JSON.parse(readFileSync('modules.json', 'utf8'));

export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [
    starlight({
      title: 'Bench',
      defaultLocale: 'root',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' }, en: { label: 'English', lang: 'en' } },
      sidebar: modules.map((m) => ({
        label: m.title.vi,
        translations: { en: m.title.en },
        items: [{ autogenerate: { directory: m.id } }],
      })),
    }),
  ],
});
