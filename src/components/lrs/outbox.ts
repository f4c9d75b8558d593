import { deliver, type RecordStore } from '../../core/xapi/send.ts';
import { drop, waiting } from '../../stores/lrs.ts';

let busy = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits on this device, now and again until all is sent. Two tabs at once do no harm: ids are permanent. */
export async function sendWaiting(store: RecordStore): Promise<void> {
  clearTimeout(timer);
  if (busy || !waiting().length) return;
  busy = true;
  const done = await deliver(store, { list: waiting, drop }, (url, init) => fetch(url, init));
  busy = false;
  if (!done) timer = setTimeout(() => void sendWaiting(store), 30_000);
}

/** From the attributes of `<it-lrs>`. */
export const storeOf = ({ endpoint = '', key = '' }: DOMStringMap): RecordStore => ({
  endpoint,
  authorization: `Basic ${btoa(key)}`,
});
