import type { Vars } from './controls.ts';
import type { Script } from './schema.ts';
import { telex } from './telex.ts';

/** The names in `{name}` places of some words. `{fact:id}` is not one of them. */
export const namesIn = (text: string): string[] => [...text.matchAll(/\{([^{}:]*)\}/g)].map((m) => m[1]!);

/**
 * A value as the phone shows it: when a field's sample sets it, the words on that sample, which are
 * translated; typed in Telex, with its marks; otherwise the value itself.
 */
export function valueWords(script: Script, name: string, value: unknown): string {
  for (const e of script.screens.flatMap((s) => s.elements))
    if (e.kind === 'keypad' && e.var === name && e.layout === 'telex') return telex(String(value));
    else if (e.kind === 'field')
      for (const sample of e.samples)
        if (sample.set && name in sample.set && sample.set[name] === value) return sample.text;
  return String(value ?? '');
}

/** `text` with the variables' values in their `{name}` places. */
export const say = (script: Script, text: string, vars: Vars): string =>
  text.replace(/\{([^{}:]*)\}/g, (whole, name: string) =>
    name in vars ? valueWords(script, name, vars[name]) : whole,
  );
