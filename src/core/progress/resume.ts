import type { Progress } from './record.ts';

/**
 * The lesson to go on with: the one opened last and not finished; else the first unfinished one after
 * the last finished. Undefined for a newcomer and for one who has done everything.
 * @param order slugs in the order of the course
 */
export function resumeLesson(progress: Progress, order: string[]): string | undefined {
  const open = order
    .filter((s) => progress.lessons[s] && progress.lessons[s].finished === undefined)
    .sort((a, b) => progress.lessons[b]!.opened - progress.lessons[a]!.opened)[0];
  if (open) return open;
  const finished = order.filter((s) => progress.lessons[s]?.finished !== undefined);
  const last = finished.sort((a, b) => progress.lessons[b]!.finished! - progress.lessons[a]!.finished!)[0];
  if (!last) return undefined;
  const unfinished = (s: string) => progress.lessons[s]?.finished === undefined;
  return order.slice(order.indexOf(last) + 1).find(unfinished) ?? order.find(unfinished);
}
