#!/bin/sh
# Serves this copy to the phones on the same Wi-Fi, with whatever this computer has. PORT=9000 chooses the port.
cd "$(dirname "$0")/.." || exit 1

address() {
  if [ "$(uname)" = Darwin ]; then
    for card in "$(route -n get default 2>/dev/null | awk '/interface:/ { print $2 }')" en0 en1 en2; do
      [ -n "$card" ] && ipconfig getifaddr "$card" && return
    done
  else
    ip -4 route get 192.0.2.1 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p' | grep . && return
    hostname -I 2>/dev/null | tr ' ' '\n' | grep '^[0-9.]*$' | head -n 1
  fi
}

# On a Mac without developer tools, /usr/bin/python3 only offers to install them.
has_python() {
  [ "$(uname)" = Darwin ] && [ "$(command -v python3)" = /usr/bin/python3 ] && ! xcode-select -p >/dev/null 2>&1 && return 1
  python3 -c 'import http.server' 2>/dev/null
}

serve() {
  if has_python; then exec python3 -m http.server "$1"
  elif ruby -e 'require "webrick"' 2>/dev/null; then exec ruby -run -e httpd . -p "$1"
  elif command -v php >/dev/null; then exec php -q -S "0.0.0.0:$1"
  elif command -v busybox >/dev/null; then exec busybox httpd -f -p "0.0.0.0:$1"
  elif command -v node >/dev/null; then exec node share/serve.mjs "$1"
  fi
}

answers() { command -v curl >/dev/null && curl -s -o /dev/null "http://localhost:$1/"; }

for port in ${PORT:-8080 8081 8082 8083}; do
  answers "$port" && continue
  serve "$port" >/dev/null 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null; exit 0' INT TERM HUP
  # An old computer takes its time to start it.
  for second in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    kill -0 $server 2>/dev/null || break
    answers "$port" && break
    [ "$second" = 3 ] && ! command -v curl >/dev/null && break
  done
  kill -0 $server 2>/dev/null && break
  server=
done
if [ -z "$server" ]; then
  echo "Chưa chia sẻ được. Đóng cửa sổ chia sẻ khác rồi mở lại; nếu vẫn vậy, cài Python 3 (python.org)."
  echo "Not served: ports ${PORT:-8080-8083} are taken (close other windows like this one), or this computer has none of"
  echo "python3, ruby, php, busybox, node (install Python 3 from python.org). Then open this file again."
  exit 1
fi

own=$(address)
at="http://${own:-localhost}:$port/"
page="http://localhost:$port/share/index.html#$at"
echo
echo "  $at"
echo
if [ -z "$own" ]; then
  echo "Máy này chưa vào Wi-Fi nào. / This computer is in no network: only itself can open the address."
fi
echo "Điện thoại cùng Wi-Fi mở địa chỉ này, hoặc quét mã ở $page"
echo "Chưa làm được khi mở cách này: lưu bài vào điện thoại, máy ảnh quét thẻ và mã trên điện thoại, ký và kiểm giấy ghi nhận."
echo "Xong buổi, đóng cửa sổ này."
echo
echo "Phones on the same Wi-Fi open this address, or scan the code at that page."
echo "Not possible on plain http: saving lessons on phones, their cameras, signing and checking records."
echo "Close this window to stop."
(command -v open >/dev/null && [ "$(uname)" = Darwin ] && open "$page") || xdg-open "$page" >/dev/null 2>&1
wait $server
