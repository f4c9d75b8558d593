/** The web app manifest; its addresses are relative to itself, so it works under any sub-path. */
export function manifest(name: string, has: (path: string) => boolean, firstLesson: string) {
  const shortcuts = [
    { name: 'Bài học đầu tiên', url: firstLesson },
    { name: 'Ôn lại', url: 'review/' },
    { name: 'Việc đã học', url: 'progress/' },
  ];
  return {
    id: './',
    name: `${name}: học dùng điện thoại`,
    short_name: name,
    description: 'Học dùng điện thoại, từ từ, không sợ sai.',
    lang: 'vi',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#5a34b8',
    categories: ['education'],
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: shortcuts
      .filter((s) => has(s.url))
      .map((s) => ({ ...s, icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] })),
  };
}
