const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** What a school pastes into its page: the frame, and a script that gives it the height it asks for. */
export const embedCode = (url: string, title: string): string =>
  `<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="600" loading="lazy" style="border:0"></iframe>
<script>
addEventListener('message', function (e) {
  if (e.origin !== '${new URL(url).origin}' || e.data.source !== 'i-to-so' || e.data.type !== 'resize') return;
  document.querySelectorAll('iframe').forEach(function (f) { if (f.contentWindow === e.source) f.height = e.data.height; });
});
</script>`;
