import { partsOf } from '../../core/practice/controls.ts';
import type { Icon, Script } from '../../core/practice/schema.ts';

/** The icons a script's live phone can come to show, those that the phone brings along included. */
export function iconsOf(script: Script): Icon[] {
  const named = script.screens
    .flatMap((s) => s.elements)
    .flatMap((e) => [e, ...partsOf(e)].map((x) => (x as { icon?: Icon }).icon));
  const brought: Icon[] = ['person', 'qr', 'warning', 'check'];
  return [...new Set([...brought, ...named.flatMap((icon) => icon ?? [])])];
}
