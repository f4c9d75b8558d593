import { bytesOf, type ModuleList } from '../../core/offline/list.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { lacking, latest, onDevice, promised, remove, room, save, toFetch, type SaveEnd } from '../../stores/saved.ts';

export type SaveWords = Words['offline'];

/** "1,2" for 1 200 000 bytes; never "0,0". */
export const megabytes = (bytes: number, lang = document.documentElement.lang): string =>
  Math.max(0.1, bytes / 1e6).toLocaleString(lang, { maximumFractionDigits: 1 });

const dayOf = (at: number) => new Date(at).toLocaleDateString('en-GB');

/**
 * Draws, inside `host`, what can be done with one module now: save, stop, go on, take the new version, remove.
 * @param bytes size of all its files, where known
 * @param removed called when it is no longer on the device
 */
export async function saveBox(
  host: HTMLElement,
  id: string,
  w: SaveWords,
  bytes = 0,
  removed?: () => void,
): Promise<void> {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', w.saving);
  const buttons = document.createElement('div');
  buttons.className = 'btns';
  host.replaceChildren(status, buttons);

  const button = (text: string, run: () => void, main = false) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = main ? 'btn main' : 'btn';
    made.textContent = text;
    made.addEventListener('click', run);
    return made;
  };
  const show = (text: string, ...what: HTMLElement[]) => {
    bar.remove();
    status.textContent = text;
    const focused = buttons.contains(document.activeElement);
    buttons.replaceChildren(...what);
    if (focused) what[0]?.focus();
  };

  const idle = async (after?: SaveEnd): Promise<void> => {
    const here = (await onDevice()).find((d) => d.list.id === id);
    const off = button(w.remove, () => void remove(id).then(() => (removed ? removed() : idle())));
    if (here?.state === 'saved') {
      const kept = (await promised()) ? w.lasting : w.mayGo;
      show(`${fill(w.savedOn, { date: dayOf(here.list.at), mb: megabytes(bytesOf(here.list.files)) })} ${kept}`, off);
      const newer = await newerThan(here.list).catch(() => undefined);
      if (newer !== undefined)
        show(
          fill(w.newVersion, { mb: megabytes(newer) }),
          button(w.update, () => void run(), true),
          off,
        );
      return;
    }
    const said = after && after !== 'saved' ? w[after] : '';
    if (here) {
      const left = bytesOf(await lacking(here.list));
      return show(
        `${said} ${fill(w.part, { mb: megabytes(left) })}`.trim(),
        button(w.resume, () => void run(), true),
        off,
      );
    }
    // Modules share pages, scripts and fonts: after the first one there is less to fetch.
    if ((await onDevice()).length) bytes = await toFetch(id).catch(() => bytes);
    show(
      said,
      button(fill(w.save, { mb: megabytes(bytes) }), () => void run(), true),
    );
  };

  const run = async (): Promise<void> => {
    const free = await room();
    const here = (await onDevice()).find((d) => d.list.id === id);
    const need = here ? bytesOf(await lacking(here.list)) : bytes;
    if (free !== undefined && need > free)
      return show(
        fill(w.noRoom, { mb: megabytes(need), free: megabytes(free) }),
        button(w.again, () => void run(), true),
      );
    const stop = new AbortController();
    show(
      w.saving,
      button(w.pause, () => stop.abort()),
    );
    status.after(bar);
    const end = await save(id, stop.signal, (done, all) => {
      bar.max = all || 1;
      bar.value = all ? done : 1;
      status.textContent = fill(w.savingPart, { done: megabytes(done), all: megabytes(all) });
    });
    await idle(end);
    if (end === 'lost') addEventListener('online', () => buttons.isConnected && void run(), { once: true });
  };

  await idle();
}

/** Bytes to fetch for the version the site has now, or undefined when this is it. */
async function newerThan(list: ModuleList): Promise<number | undefined> {
  if (!navigator.onLine) return undefined;
  const now = await latest(list.id);
  return now.version === list.version ? undefined : bytesOf(await lacking(now));
}
