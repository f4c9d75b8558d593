import { crc32, deflateRawSync } from 'node:zlib';

type Content = string | Uint8Array;
/** A file as it stands in a zip, without its name. */
type Packed = { body: Uint8Array; method: number; crc: number; size: number };

const stored = /\.(woff2|png|webp|jpe?g|mp3)$/;
const packed = new WeakMap<Uint8Array, Packed>();

/**
 * A zip of files, the same bytes for the same files: a rebuilt site offers no "new" package. Hundreds of packages hold
 * the same scripts, so the same bytes (one array) are compressed once; no zip library takes what is compressed already.
 * Format: PKWARE APPNOTE 6.3, without zip64 (65,535 files, 4 GB).
 */
export function zipFiles(files: Record<string, Content>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const file = pack(name, content);
    const path = Buffer.from(name);
    const local = Buffer.concat([header(0x04034b50, 30, file, path), path]);
    const entry = header(0x02014b50, 46, file, path);
    entry.writeUInt32LE(at, 42);
    parts.push(local, file.body);
    directory.push(entry, path);
    at += local.length + file.body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((sum, d) => sum + d.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function pack(name: string, content: Content): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const known = packed.get(bytes);
  if (known) return known;
  // Fonts and pictures are compressed already.
  const as = stored.test(name)
    ? { body: bytes, method: 0 }
    : { body: deflateRawSync(bytes, roomFor(bytes)), method: 8 };
  const made = { ...as, crc: crc32(bytes), size: bytes.length };
  packed.set(bytes, made);
  return made;
}

/**
 * A window no larger than the file: for the hundred bytes of a link zlib would take 256 kB each time, and thousands of
 * those make V8 collect garbage all the while.
 */
function roomFor({ length }: Uint8Array): { windowBits: number; memLevel: number } {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))));
  return { windowBits, memLevel: windowBits - 7 };
}

/** A file's header, before its data (30 bytes) or in the directory at the end (46), which begins with one version more. */
function header(signature: number, length: 30 | 46, { body, method, crc, size }: Packed, path: Uint8Array): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  const from = length === 46 ? 6 : 4;
  if (length === 46) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(0x0800, from + 2); // names are UTF-8
  bytes.writeUInt16LE(method, from + 4);
  bytes.writeUInt16LE(12 << 11, from + 6); // noon …
  bytes.writeUInt16LE((1 << 5) | 2, from + 8); // … of the second day a zip can name
  bytes.writeUInt32LE(crc, from + 10);
  bytes.writeUInt32LE(body.length, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(path.length, from + 22);
  return bytes;
}
