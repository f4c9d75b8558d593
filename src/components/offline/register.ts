import './trusted.ts';

/**
 * The service worker comes after everything a reader waits for, a search's index included, and only from the second page
 * on: who opens one lesson from a chat and leaves pays nothing for it. Saving a module brings it at once
 * (stores/saved.ts). A page without the site's own note is not on this site but in a school's package (integrations/lms).
 */
const afterLoad = 5000;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const ours = document.querySelector('it-storage-note') && document.referrer.startsWith(location.origin + base);
if (ours && 'serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    const register = () => navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined);
    setTimeout(register, afterLoad);
  });
