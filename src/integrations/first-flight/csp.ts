import { createHash } from 'node:crypto';

/** How a page's bytes became its text. */
type Read = 'utf8' | 'latin1';

const sha = (text: string, read: Read) => `'sha256-${createHash('sha256').update(text, read).digest('base64')}'`;
const inside = (html: string, tag: 'style' | 'script', read: Read) =>
  [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes, text]) => text && !/\ssrc=|application\/(ld\+)?json/.test(attributes!))
    .map(([, , text]) => sha(text!, read));

/**
 * Puts a policy into the page: our own host only, and of inline code just what stands there now, by hash.
 * `wasm-unsafe-eval` is for Pagefind's search; `blob:` for files and pictures made in the page. Trusted Types: where
 * the browser has them, no text becomes HTML or script (components/offline/trusted.ts).
 * @param receivers hosts that site.config.ts lets results go to: allowed only on pages that can send any
 */
export function contentSecurityPolicy(html: string, receivers: string[] = [], read: Read = 'utf8'): string {
  const sends = receivers.length > 0 && /<it-lrs|data-launches/.test(html);
  const policy = [
    `default-src 'self'`,
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...new Set(inside(html, 'script', read))].join(' ')}`,
    `style-src ${["'self'", ...new Set(inside(html, 'style', read))].join(' ')}`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
    ...(sends ? [`connect-src 'self' ${receivers.join(' ')}`] : []),
  ].join(';');
  return html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
