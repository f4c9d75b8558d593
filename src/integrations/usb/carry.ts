import { merge } from '../../core/progress/merge.ts';
import { readProgress } from '../../core/progress/migrate.ts';
import { emptyProgress, type Progress } from '../../core/progress/record.ts';

/*
 * Firefox gives every file on a disk a memory of its own, so the page that prints a record would never hear of the
 * check. There the way to it carries what the page before knows.
 */
const key = 'itoso:progress';
const known = (text: string | null): Progress => {
  const read = text === null ? undefined : readProgress(text);
  return read?.kind === 'ok' ? read.progress : emptyProgress();
};

/** Takes over what came in the address, before the page's scripts read what is kept. */
export function unpack(): void {
  const address = new URL(location.href);
  const carried = address.searchParams.get('carry');
  if (carried === null) return;
  localStorage.setItem(key, JSON.stringify(merge(known(localStorage.getItem(key)), known(carried))));
  address.searchParams.delete('carry');
  history.replaceState(null, '', address);
}

/** Puts what this page knows into links to the record, when they are followed. */
export function pack(): void {
  addEventListener(
    'click',
    (e) => {
      const link = (e.target as Element).closest<HTMLAnchorElement>('a[href*="certificate/index.html"]');
      const mine = localStorage.getItem(key);
      if (link && mine) link.search = `?carry=${encodeURIComponent(mine)}`;
    },
    true,
  );
}
