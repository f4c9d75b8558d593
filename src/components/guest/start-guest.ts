// Every page carries this line; only shared computers load the rest.
if (document.documentElement.hasAttribute('data-guest')) void import('./guest-element.ts');
