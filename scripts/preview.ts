import { address } from '../site.config.ts';
import { serve } from './serve.ts';

const site = await serve(process.env['OUT_DIR'] ?? 'dist', Number(process.env['PORT'] ?? 4321), address.base);
console.log(`I Tờ Số is open at ${site.address}  (Ctrl+C stops it)`);
