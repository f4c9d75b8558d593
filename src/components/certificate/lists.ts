import { useEffect, useState } from 'preact/hooks';
import { readIssuers, readRevoked } from '../../core/certificate/issuers.ts';
import type { Lists } from '../../core/certificate/judge.ts';
import type { RecordData } from './data.ts';

/**
 * The lists of issuers and of what was revoked: at once those the page was built with, then newer ones when the network
 * gives them. `fresh` says which.
 */
export function useLists({ lists, listsHref }: Pick<RecordData, 'lists' | 'listsHref'>): {
  lists: Lists;
  fresh: boolean;
} {
  const [state, set] = useState({ lists, fresh: false });
  useEffect(() => {
    const load = (href: string) => fetch(href, { cache: 'no-cache' }).then((r) => r.json() as Promise<unknown>);
    Promise.all([load(listsHref.issuers), load(listsHref.revoked)]).then(
      ([a, b]) => {
        const [issuers, revoked] = [readIssuers(a), readRevoked(b)];
        // An older list than the page's own is a cache's, or someone's who would have a revoked record pass.
        if (issuers && revoked && issuers.asOf >= lists.issuers.asOf && revoked.asOf >= lists.revoked.asOf)
          set({ lists: { issuers, revoked }, fresh: true });
      },
      () => {
        // Offline: the page's own lists stand, with their date.
      },
    );
  }, []);
  return state;
}
