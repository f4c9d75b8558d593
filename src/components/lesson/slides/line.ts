/** Joins the windows of one slide show. */
export type Line = { send: (message: unknown) => void; open: (address: string) => void };

/**
 * Speaks over a BroadcastChannel and, where the browser keeps pages apart (file:// in some), also straight to the
 * window that was opened or that opened this one. Hearing something twice is harmless: messages are whole states.
 */
export function openLine(name: string, hear: (message: unknown) => void): Line {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  if (channel) channel.onmessage = (e) => hear(e.data);
  let desk: Window | null = null;
  addEventListener('message', (e) => {
    if (
      e.source &&
      (e.source === desk || e.source === opener) &&
      (e.data as { slides?: string } | null)?.slides === name
    ) {
      // The wall may have been reloaded and no longer know its desk.
      if (e.source !== opener) desk = e.source as Window;
      hear((e.data as { message: unknown }).message);
    }
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
