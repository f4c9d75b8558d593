import type { Redirect } from '../../core/content/redirect-schema.ts';

/**
 * What is wrong with the moved addresses, in sentences that say what to do; empty when every released address
 * still leads to a page.
 * @param pages addresses that are pages now
 */
export function checkAddresses(
  released: readonly string[],
  pages: readonly string[],
  redirects: readonly Redirect[],
): string[] {
  const now = new Set(pages);
  const moved = new Map(redirects.map((r) => [r.from, r.to]));
  const known = new Set(released);
  return [
    ...released
      .filter((a) => !now.has(a) && !moved.has(a))
      .map(
        (a) =>
          `/${a}/ was released and is no page any more. Bring it back, or add "- { from: ${a}, to: … }" to src/content/redirects.yml.`,
      ),
    ...pages
      .filter((a) => !known.has(a))
      .map((a) => `/${a}/ is new. Add it to src/content/released.txt: from then on it is kept for ever.`),
    ...redirects.flatMap(({ from, to }, i) => [
      ...(now.has(from)
        ? [`redirects.yml: ${from} is a page; nothing can be sent away from it. Remove the entry.`]
        : []),
      ...(now.has(to)
        ? []
        : [
            `redirects.yml: ${from} leads to ${to}, which is no page. Name the page where it is now, without a step between.`,
          ]),
      ...(redirects.findIndex((r) => r.from === from) < i ? [`redirects.yml: ${from} stands there twice.`] : []),
    ]),
  ];
}
