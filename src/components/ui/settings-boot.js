// Runs before the first paint: puts the reader's text size and colours on <html>, and says whether the device is shared
// and whether the line is slow or dear: then no font for headings (styles/tokens.css), for the text would wait for it;
// else it is asked for at once, so that it is there when they are drawn.
(function () {
  var d = document.documentElement;
  var c = navigator.connection;
  var font = d.getAttribute('data-font');
  d.classList.add('js');
  // In Mbit/s and ms. Chrome calls 4g what begins at 0.7, and guesses 1.4 and 100 for a line it has not measured.
  if (c && (c.saveData || (c.downlink < 2 && c.rtt > 100) || /[23]g/.test(c.effectiveType)))
    d.setAttribute('data-lean', '');
  else if (font) {
    var l = document.createElement('link');
    l.rel = 'preload';
    l.as = 'font';
    l.crossOrigin = '';
    l.href = font;
    document.head.appendChild(l);
  }
  try {
    var asked = /[?&]kiosk(=off)?(&|$)/.exec(location.search);
    if (asked && asked[1]) {
      localStorage.removeItem('itoso:kiosk');
      sessionStorage.removeItem('itoso:guest');
    } else if (asked) localStorage.setItem('itoso:kiosk', '1');
    var kiosk = localStorage.getItem('itoso:kiosk');
    var guest = kiosk || sessionStorage.getItem('itoso:guest');
    if (guest) d.setAttribute('data-guest', kiosk ? 'kiosk' : 'on');
    var s = JSON.parse((guest ? sessionStorage : localStorage).getItem('itoso:settings') || '{}');
    for (var k in s) if (/^(size|theme|contrast|motion|easy)$/.test(k)) d.setAttribute('data-' + k, String(s[k]));
  } catch {}
})();
