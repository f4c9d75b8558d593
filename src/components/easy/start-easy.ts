// Easy mode on a lesson: one step on a screen, with two big buttons. Its code comes when "Aa" switches it on.
const root = document.documentElement;

if (document.querySelector('it-easy')) {
  const start = () => root.getAttribute('data-easy') === 'on' && import('./easy-element.ts');
  start();
  new MutationObserver(start).observe(root, { attributeFilter: ['data-easy'] });
}
