import { build, type BuildOptions } from 'esbuild';

/**
 * One classic script out of modules, for pages that no module script reaches: on a disk, in a learning system's frame.
 * @param source an entry file, or text with the folder its imports start from; plugins where imports are made up.
 * @throws esbuild's error, with file and line.
 */
export async function classicScript(source: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'plugins'>): Promise<string> {
  const { outputFiles } = await build({
    ...source,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    write: false,
    logLevel: 'error',
  });
  return outputFiles![0]!.text;
}
