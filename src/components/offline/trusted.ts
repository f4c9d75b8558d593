/**
 * Trusted Types, asked for by every page's policy (integrations/first-flight/csp.ts): no text becomes HTML or script.
 * Two addresses may: the service worker's, and that of the worker Pagefind starts by a string of its own making.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const ours = ['sw.js', 'pagefind/pagefind-worker.js'].map((file) => new URL(base + file, location.href).href);

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (ours.includes(new URL(url, location.href).href) ? url : null),
});
