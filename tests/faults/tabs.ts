import { vi } from 'vitest';

/** One browser's storage, shared by its tabs. It can be full, and can stop the whole device at the nth write. */
export class Device {
  kept = new Map<string, string>();
  full = false;
  /** What the storage held after each write. */
  readonly moments: Map<string, string>[] = [];

  readonly storage = {
    getItem: (k: string) => this.kept.get(k) ?? null,
    setItem: (k: string, v: string) => {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      this.kept.set(k, v);
      this.moments.push(new Map(this.kept));
    },
    removeItem: (k: string) => void this.kept.delete(k),
    key: (i: number) => [...this.kept.keys()][i] ?? null,
    length: 0,
  };

  constructor(kept: Iterable<[string, string]> = []) {
    this.kept = new Map(kept);
    Object.defineProperty(this.storage, 'length', { get: () => this.kept.size });
  }

  /** A tab newly opened on this device. */
  async tab() {
    vi.stubGlobal('localStorage', this.storage);
    vi.resetModules();
    return {
      ...(await import('../../src/stores/storage.ts')),
      ...(await import('../../src/stores/progress.ts')),
      ...(await import('../../src/stores/review.ts')),
      ...(await import('../../src/stores/classroom.ts')),
    };
  }
}
