/** Shrinks the words in a box (by `--fit` in its style sheet) until all of them fit, never below two fifths. */
export function fit(box: HTMLElement): void {
  for (let size = 1; size >= 0.4; size -= 0.05) {
    box.style.setProperty('--fit', String(size));
    if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return;
  }
}
