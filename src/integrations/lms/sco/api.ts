/** The API of SCORM 1.2 as a learning system offers it (ADL SCORM 1.2 Run-Time Environment, 3.3). */
export type ScormApi = {
  LMSInitialize(nothing: ''): string | boolean;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string | boolean;
  LMSCommit(nothing: ''): string | boolean;
  LMSFinish(nothing: ''): string | boolean;
};

/** The window's own chain of frames first, then that of whoever opened it. Windows of other origins are passed by. */
export function findApi(from: Window, seen = new Set<Window>()): ScormApi | undefined {
  const openers: Window[] = [];
  for (let w = from; w && !seen.has(w); w = w.parent) {
    seen.add(w);
    try {
      const api = (w as { API?: ScormApi }).API;
      if (api && typeof api.LMSInitialize === 'function') return api;
    } catch {
      // Another origin: its parent may be ours again.
    }
    if (w.opener) openers.push(w.opener as Window);
  }
  for (const opener of openers) {
    const api = findApi(opener, seen);
    if (api) return api;
  }
  return undefined;
}

/** One session with a learning system. Whatever the system does, nothing is thrown. */
export type Session = {
  get: (name: string) => string;
  /** False when one of the values was not taken. */
  set: (values: Record<string, string>) => boolean;
  commit: () => boolean;
  finish: () => boolean;
};

/** @returns undefined where the system refuses to begin. */
export function begin(api: ScormApi): Session | undefined {
  const yes = (call: () => string | boolean) => {
    try {
      return String(call()) === 'true';
    } catch {
      return false;
    }
  };
  if (!yes(() => api.LMSInitialize(''))) return undefined;
  return {
    get(name) {
      try {
        return String(api.LMSGetValue(name) ?? '');
      } catch {
        return '';
      }
    },
    set: (values) =>
      Object.entries(values)
        .map(([name, value]) => yes(() => api.LMSSetValue(name, value)))
        .every(Boolean),
    commit: () => yes(() => api.LMSCommit('')),
    finish: () => yes(() => api.LMSFinish('')),
  };
}
