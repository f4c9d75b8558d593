// Runs before the first paint: puts the reader's text size and colours on <html>.
(function () {
  var d = document.documentElement;
  d.classList.add('js');
  try {
    var s = JSON.parse(localStorage.getItem('itoso:settings') || '{}');
    for (var k in s) if (/^(size|theme|contrast|motion|easy)$/.test(k)) d.setAttribute('data-' + k, String(s[k]));
  } catch {
    // Blocked or damaged: the site's own size and colours do.
  }
})();
