export default {
  title: 'Bench',
  url: 'http://localhost:4321',
  baseUrl: '/',
  trailingSlash: true,
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'vi', locales: ['vi', 'en'], localeConfigs: { vi: { label: 'Tiếng Việt' }, en: { label: 'English' } } },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false, docsRouteBasePath: '/', language: ['en', 'vi'] }]],
  themeConfig: { navbar: { title: 'Bench', items: [{ type: 'localeDropdown', position: 'right' }] } },
};
