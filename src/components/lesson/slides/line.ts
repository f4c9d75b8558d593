/** Joins the windows of one slide show. */
export type Line = { send: (message: unknown) => void; open: (address: string) => void };

/**
 * Speaks over a BroadcastChannel and, because pages on file:// are apart from each other there, also straight to the
 * window that was opened or that opened this one. Hearing something twice is harmless: messages are whole states.
 */
export function openLine(name: string, hear: (message: unknown) => void): Line {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  if (channel) channel.onmessage = (e) => hear(e.data);
  let desk: Window | null = null;
  addEventListener('message', (e) => {
    const said = e.data as { slides?: string; message?: unknown } | null;
    if (!e.source || said?.slides !== name) return;
    // After a reload the wall no longer knows its desk; the desk, which knows who opened it, speaks first.
    if (e.source !== opener) desk = e.source as Window;
    hear(said.message);
  });
  return {
    send(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      channel?.postMessage(message);
      for (const other of [desk, opener as Window | null]) other?.postMessage({ slides: name, message }, '*');
    },
    open(address) {
      desk = window.open(address, `desk ${name}`, 'popup,width=1200,height=800');
    },
  };
}
