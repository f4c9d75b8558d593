import { readStored, writeStored } from './storage.ts';

/** How this device likes to read. Kept as data attributes on <html>, set before first paint by settings-boot.js. */
export type Settings = {
  size: '1' | '2' | '3';
  theme: 'auto' | 'light' | 'dark';
  contrast: 'normal' | 'more';
  motion: 'auto' | 'less';
  /** One step on a screen, big buttons. */
  easy: 'off' | 'on';
};

const standard: Settings = { size: '1', theme: 'auto', contrast: 'normal', motion: 'auto', easy: 'off' };

export function readSettings(): Settings {
  try {
    return { ...standard, ...(JSON.parse(readStored('settings') ?? '{}') as Partial<Settings>) };
  } catch {
    return standard;
  }
}

/** Applies one choice at once and keeps it. */
export function setSetting<K extends keyof Settings>(name: K, value: Settings[K]): void {
  writeStored('settings', JSON.stringify({ ...readSettings(), [name]: value }));
  document.documentElement.setAttribute(`data-${name}`, value);
}
