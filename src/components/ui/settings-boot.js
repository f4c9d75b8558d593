// Runs before the first paint: puts the reader's text size and colours on <html>, and says whether the device is shared.
(function () {
  var d = document.documentElement;
  d.classList.add('js');
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
