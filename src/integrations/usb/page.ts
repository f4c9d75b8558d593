import { relative, relativeData, type Has } from './relative.ts';

/** A built page made ready for a disk. `at` is its path below the root. */
export function diskPage(html: string, at: string, has: Has): string {
  const to = (url: string) => relative(url, at, has);
  return html
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:canonical|alternate|manifest|apple-touch-icon|modulepreload|preload)"[^>]*>/g, '')
    .replace(/<section class="[^"]*for-script[^"]*">[\s\S]*?<it-save(?:d-list)?[\s\S]*?<\/section>/g, '')
    .replace(/<script type="application\/json">([\s\S]*?)<\/script>/g, (_, json: string) => {
      const data = JSON.stringify(relativeData(JSON.parse(json), at, has)).replaceAll('<', '\\u003c');
      return `<script type="application/json">${data}</script>`;
    })
    .replace(/ (href|src|action|data-[\w-]+)="(\/[^"]*)"/g, (_, name: string, url: string) => ` ${name}="${to(url)}"`)
    .replace(/url\((["']?)(\/[^)"']+)\1\)/g, (_, quote: string, url: string) => `url(${quote}${to(url)}${quote})`)
    .replace('</head>', `<script defer src="${to('/usb.js')}"></script></head>`);
}

/** A lesson that needs no other file: for phones whose file manager opens one file alone. */
export function alone(html: string, script: string, asset: (path: string) => { type: string; body: Buffer }): string {
  const inline = (url: string) => {
    const { type, body } = asset(url);
    return `data:${type};base64,${body.toString('base64')}`;
  };
  return html
    .replace(
      /<header class="top">[\s\S]*?<\/header>|<footer class="foot">[\s\S]*?<\/footer>|<it-find[\s\S]*?<\/it-find>/g,
      '',
    )
    .replace(/<a (?:[^>]*\s)?href="(?!#|https?:|tel:|sms:|mailto:)[^"]*"([^>]*)>([\s\S]*?)<\/a>/g, '<span$1>$2</span>')
    .replace(/<link rel="icon"[^>]*>/g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/ src="((?!data:|https?:)[^"]+\.(?:svg|png|webp|jpg|mp3))"/g, (_, url: string) => ` src="${inline(url)}"`)
    .replace(/<script defer src="[^"]*usb\.js"><\/script>/, '')
    .replace('</body>', () => `<script>${script.replaceAll('</script', '<\\/script')}</script></body>`);
}
