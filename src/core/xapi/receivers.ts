/** Hosts that a page of this copy may send results to, by `site.lrs` in site.config.ts; none without it. */
export const receivers = ({ endpoint, launches }: { endpoint: string; launches: string[] }): string[] => [
  ...new Set([...(endpoint ? [new URL(endpoint).origin] : []), ...launches]),
];
