const waiting: (() => void)[] = [];

/** Does now what waits. */
export function catchUp(): void {
  for (const work of waiting.splice(0)) work();
}

/**
 * Does `work` in a task of its own, so that what was tapped is answered on the screen first; in the order asked, and at
 * once when the page is left or put away.
 */
export function soon(work: () => void): void {
  // Asked first: what others do when a page is left, such as reporting to a school, counts on it.
  if (!waiting.length) for (const left of ['pagehide', 'visibilitychange']) addEventListener(left, catchUp, true);
  waiting.push(work);
  setTimeout(catchUp);
}
