# Serves this copy to the phones on the same Wi-Fi with Windows' own PowerShell (5.1 or newer), without an
# administrator: HttpListener would need one to answer other computers, a plain TCP listener does not.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '..'))

$listener = $null
foreach ($port in 8080..8083) {
  try {
    $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Any), $port
    $listener.Start()
    break
  } catch { $listener = $null }
}
if (-not $listener) {
  Write-Host 'Không mở được cổng 8080-8083. Đóng cửa sổ chia sẻ khác rồi mở lại.'
  Write-Host 'No free port (8080-8083). Close other windows like this one, then open this file again.'
  exit 1
}

# The network card that a packet would leave by; nothing is sent.
$own = 'localhost'
try {
  $probe = New-Object Net.Sockets.UdpClient
  $probe.Connect('192.0.2.1', 9)
  $own = $probe.Client.LocalEndPoint.Address.ToString()
  $probe.Close()
} catch {
  Write-Host 'Máy này chưa vào Wi-Fi nào. / This computer is in no network: only itself can open the address.'
}
$at = "http://${own}:$port/"
$page = "http://localhost:$port/share/index.html#$at"
Write-Host "`n  $at`n"
Write-Host "Điện thoại cùng Wi-Fi mở địa chỉ này, hoặc quét mã ở $page"
Write-Host 'Windows hỏi về tường lửa thì chọn cho phép. Xong buổi, đóng cửa sổ này.'
Write-Host 'Chưa làm được khi mở cách này: lưu bài vào điện thoại, máy ảnh quét thẻ và mã trên điện thoại, ký và kiểm giấy ghi nhận.'
Write-Host "`nPhones on the same Wi-Fi open this address. If Windows asks about its firewall, allow it. Close this window to stop."
Write-Host 'Not possible on plain http: saving lessons on phones, their cameras, signing and checking records.'

# One answer; the connection is closed after it.
$answer = {
  param($client, $root)
  $types = @{
    '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'; '.css' = 'text/css; charset=utf-8'
    '.svg' = 'image/svg+xml'; '.woff2' = 'font/woff2'; '.json' = 'application/json'
  }
  try {
    $client.ReceiveTimeout = 10000
    $client.SendTimeout = 30000
    $stream = $client.GetStream()
    $reader = New-Object IO.StreamReader $stream
    $asked = $reader.ReadLine()
    while ($reader.ReadLine()) { }
    $body = $null
    if ($asked -match '^(GET|HEAD) (/[^ ?]*)') {
      $method = $Matches[1]
      $path = [Uri]::UnescapeDataString($Matches[2]).TrimStart('/')
      if ($path -eq '' -or $path.EndsWith('/')) { $path += 'index.html' }
      $file = [IO.Path]::GetFullPath([IO.Path]::Combine($root, $path))
      if ($file.StartsWith($root) -and [IO.File]::Exists($file)) { $body = [IO.File]::ReadAllBytes($file) }
    }
    if ($null -eq $body) {
      $head = "HTTP/1.1 404 Not Found`r`nContent-Length: 0`r`nConnection: close`r`n`r`n"
    } else {
      $type = $types[[IO.Path]::GetExtension($file)]
      if (-not $type) { $type = 'application/octet-stream' }
      $head = "HTTP/1.1 200 OK`r`nContent-Type: $type`r`nContent-Length: $($body.Length)`r`nConnection: close`r`n`r`n"
    }
    $bytes = [Text.Encoding]::ASCII.GetBytes($head)
    $stream.Write($bytes, 0, $bytes.Length)
    if ($null -ne $body -and $method -eq 'GET') { $stream.Write($body, 0, $body.Length) }
    $stream.Flush()
  } catch { } finally { $client.Close() }
}

$pool = [RunspaceFactory]::CreateRunspacePool(1, 24)
$pool.Open()
Start-Process $page
while ($true) {
  # Waiting in short steps lets Ctrl+C through.
  if (-not $listener.Pending()) { Start-Sleep -Milliseconds 20; continue }
  $work = [PowerShell]::Create().AddScript($answer).AddArgument($listener.AcceptTcpClient()).AddArgument($root)
  $work.RunspacePool = $pool
  [void]$work.BeginInvoke()
}
