import type { AstroIntegration } from 'astro';

/**
 * Scripts for old phones: few bytes, since a lesson's whole budget is 16 kB (docs/performance.md), and signs they know.
 *
 * - `import()` stays as it is. Vite wraps each one in a helper that preloads what the chunk will import: 0.8 kB of its
 *   own and a list of file names in every element's script. Islands load before they are seen, so the round trip that
 *   it saves is not missed.
 * - Written for the browsers we name. Astro asks for today's JavaScript in the reader's scripts whatever `build.target`
 *   says, and takes another word only from a plugin.
 * - Small modules that always load together travel in one chunk and share its compression.
 */
export const leanScripts = (): AstroIntegration => ({
  name: 'lean-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'lean-scripts',
              enforce: 'pre',
              config: () => ({
                build: { modulePreload: false },
                environments: {
                  client: {
                    build: {
                      target: ['chrome80', 'safari14.1', 'firefox78'],
                      rolldownOptions: { output: { codeSplitting: { groups } } },
                    },
                  },
                },
              }),
              load: (id) =>
                id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
            },
          ],
        },
      });
    },
  },
});

/**
 * What every page starts with, remembers with and says things with (search reads it without Preact), and what every
 * island draws with.
 */
const groups = [
  {
    name: 'page',
    test: /src\/(stores\/(storage|settings|progress)|i18n\/fill|core\/(progress\/(record|migrate|merge)|quiz\/shuffle|text\/(hash|fold))|components\/(ui\/(island|settings-element)|layout\/storage-note-element|offline\/(register|trusted)|guest\/start-guest|easy\/start-easy|read-aloud\/read-aloud-element|progress\/opened-element|share\/share-element|quiz\/quiz-element|practice\/practice-element))\.ts$|vite\/preload-helper/,
  },
  { name: 'preact', test: /node_modules\/preact\/(dist|jsx-runtime)\// },
];
