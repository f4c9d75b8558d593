import { everywhere, hashed, revalidate, types } from './rules.ts';

/** For Cloudflare Pages and Netlify. They answer with `no-cache` themselves, and would join two Cache-Control lines. */
export function headersFile(base: string): string {
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines(everywhere),
    '',
    `${base}${hashed.path}*`,
    `  Cache-Control: ${hashed.cacheControl}`,
    '',
  ].join('\n');
}

/**
 * A server block for nginx, to be included inside `http { }`.
 * @param root folder of the built site, without a slash at its end
 */
export function nginxConf(base: string, root = '/srv/i-to-so', listen = '80'): string {
  // nginx forgets the outer add_header lines in a location that has one of its own.
  const headers = (cacheControl: string) =>
    Object.entries({ ...everywhere, 'Cache-Control': cacheControl })
      .map(([name, value]) => `    add_header ${name} "${value}" always;`)
      .join('\n');
  const home =
    base === '/'
      ? ''
      : `  location = ${base.slice(0, -1)} { return 301 ${base}; }\n  location = / { return 302 ${base}; }\n`;
  return `server {
  listen ${listen};
  charset utf-8;
  include /etc/nginx/mime.types;
  types { ${Object.entries(types)
    .map(([end, type]) => `${type} ${end};`)
    .join(' ')} }
  absolute_redirect off;
  gzip_static on;
  # brotli_static on;  # with Debian's libnginx-mod-http-brotli-static
  error_page 404 ${base}404.html;
${home}  location ${base} {
    alias ${root}/;
    index index.html;
${headers(revalidate)}
  }
  location ^~ ${base}${hashed.path} {
    alias ${root}/${hashed.path};
${headers(hashed.cacheControl)}
  }
}
`;
}
