import type { AstroIntegration } from 'astro';

/**
 * js-aruco2 is written for `<script>` and Node: it hangs its names on `this`, which is nothing in an ES module. At
 * build time its two files get a real import and a default export; the code between stays as published.
 */
export function jsAruco2(): AstroIntegration {
  return {
    name: 'js-aruco2',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            ssr: { noExternal: ['js-aruco2'] },
            optimizeDeps: { exclude: ['js-aruco2'] },
            plugins: [{ name: 'js-aruco2-as-module', transform: asModule }],
          },
        });
      },
    },
  };
}

function asModule(code: string, id: string): string | undefined {
  if (/js-aruco2\/src\/cv\.js/.test(id)) return replaced(code, 'this.CV = CV;', 'export default { CV };', id);
  if (/js-aruco2\/src\/aruco\.js/.test(id)) {
    const imported = replaced(
      code,
      "var CV = this.CV || require('./cv').CV;",
      "import cv from './cv.js';\nvar CV = cv.CV;",
      id,
    );
    return replaced(imported, 'this.AR = AR;', 'export default { AR };', id);
  }
  return undefined;
}

function replaced(code: string, from: string, to: string, id: string): string {
  if (!code.includes(from))
    throw new Error(`${id} has changed: it no longer says "${from}". Mend src/integrations/js-aruco2/index.ts.`);
  return code.replace(from, to);
}
