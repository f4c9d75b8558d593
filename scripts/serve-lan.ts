import { networkInterfaces } from 'node:os';
import encodeQR from 'qr';
import { address } from '../site.config.ts';
import { serve } from './serve.ts';

// npm run serve:lan: the built site for the phones in the room, without internet.
const ours = Object.values(networkInterfaces())
  .flat()
  .find((n) => n?.family === 'IPv4' && !n.internal)?.address;
const site = await serve(
  process.env['OUT_DIR'] ?? 'dist',
  Number(process.env['PORT'] ?? 8080),
  address.base,
  '0.0.0.0',
);
if (ours === undefined) console.log(`This computer is in no network. It serves itself only: ${site.address}`);
else {
  const shown = site.address.replace('localhost', ours);
  console.log(`\n${encodeQR(shown, 'ascii')}`);
  console.log(`Phones on the same Wi-Fi open ${shown}  (Ctrl+C stops it)

On plain http everything works but these, which browsers keep for https:
  - saving modules to learn without a connection, and installing;
  - the camera (reading cards and QR codes): use the laptop itself, at ${site.address};
  - signing and checking records.
If a phone does not get there, allow Node through this computer's firewall.`);
}
