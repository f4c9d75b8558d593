import './trusted.ts';

/**
 * The service worker comes after everything a reader waits for, and only from the second page on: who opens one lesson
 * from a chat and leaves pays nothing for it. Saving a module brings it at once (stores/saved.ts). A page without the
 * site's own note is not on this site but in a school's package (integrations/lms).
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const ours = document.querySelector('it-storage-note') && document.referrer.startsWith(location.origin + base);
if (ours && 'serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    const later = window.requestIdleCallback ?? ((f: () => void) => setTimeout(f, 3000));
    later(() => void navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined));
  });
