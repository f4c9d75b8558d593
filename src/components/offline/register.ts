import './trusted.ts';

/** The service worker comes after everything a reader waits for. */
if ('serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    const later = window.requestIdleCallback ?? ((f: () => void) => setTimeout(f, 3000));
    later(() => void navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined));
  });
