import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const out = process.env['USB_DIR'] ?? 'dist-usb';
const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => statSync(join(out, f)).isFile());
const pages = files.filter((f) => f.endsWith('.html'));
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const there = new Set(files);

describe('a copy for a disk', () => {
  test('has every page of the course and one way in', () => {
    expect(pages).toContain('start.html');
    expect(pages.length).toBeGreaterThan(600);
    expect(pages.filter((f) => f.startsWith('lessons/')).length).toBe(
      pages.filter((f) => f.endsWith('/slides/index.html')).length,
    );
  });

  test('every address in a page and in a style names a file of the copy', () => {
    const bad = files
      .filter((f) => /\.(html|css)$/.test(f))
      .flatMap((file) =>
        [...read(file).matchAll(/<[a-z][^>]*? (?:href|src|action)="([^"#][^"]*)"|url\(["']?([^"')]+)/g)]
          .map((m) => (m[1] ?? m[2]!).replace(/[?#].*/, ''))
          .filter((url) => url !== '' && !/^(https?|tel|sms|mailto|data):/.test(url))
          .filter((url) => url.startsWith('/') || !there.has(posix.join(posix.dirname(file), url)))
          .map((url) => `${file} → ${url}`),
      );
    expect(bad).toEqual([]);
  });

  test('asks no host for anything, and no browser for what it refuses on a disk', () => {
    const bad = pages.filter((f) =>
      /<script[^>]* type="module"|<(?:script|img|iframe|audio|video|source)[^>]* src="(?:https?:)?\/\/|<link[^>]* href="(?:https?:)?\/\//.test(
        read(f),
      ),
    );
    expect(bad).toEqual([]);
  });
});

describe('a single lesson', () => {
  const singles = pages.filter((f) => f.startsWith('lessons/'));

  test('needs no other file', () => {
    const needs = singles.filter((f) =>
      /<link |<script[^>]* src=|<a [^>]*href="(?!#|https?:|tel:|sms:|mailto:)|<img[^>]* src="(?!data:)|url\((?!["']?data:)/.test(
        read(f),
      ),
    );
    expect(needs).toEqual([]);
  });

  test('is small enough to send', () => {
    const largest = Math.max(...singles.map((f) => statSync(join(out, f)).size));
    expect(largest).toBeLessThan(225_000);
  });
});

test('the zip holds the same files, and what is to be double-clicked may run', () => {
  const zip = readFileSync(`${out}.zip`);
  const names = Object.keys(unzipSync(zip, { filter: () => true }));
  expect(new Set(names)).toEqual(new Set(files.map((f) => `i-to-so/${f}`)));
  for (const script of ['share-linux.sh', 'share-mac.command', 'share/serve.sh']) {
    // The central directory's entry: 46 bytes before the name, the Unix mode in the upper half of four of them.
    const at = zip.lastIndexOf(`i-to-so/${script}`) - 46;
    expect((zip.readUInt32LE(at + 38) >>> 16) & 0o111, script).toBe(0o111);
  }
  expect(existsSync(join(out, 'share-windows.cmd'))).toBe(true);
});
