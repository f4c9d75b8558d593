/**
 * Nothing is loaded until someone goes to the field. On a slow line it may have been found, and typed into, before this
 * script came.
 */
const host = document.querySelector('it-find')!;
const start = () =>
  void import('./find-element.ts').catch(() => host.addEventListener('focusin', start, { once: true }));
if (host.contains(document.activeElement) || host.querySelector('input')!.value) start();
else host.addEventListener('focusin', start, { once: true });
