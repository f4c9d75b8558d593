import { fill } from '../../i18n/fill.ts';
import type { ReviewData } from './data.ts';

/** Nothing to ask now, and what one can do instead. */
export function Nothing({
  data,
  why,
  next,
}: {
  data: ReviewData;
  why: 'empty' | 'notToday' | 'offline';
  next?: number | undefined;
}) {
  const { review, locale } = data;
  const date =
    next !== undefined &&
    new Date(next).toLocaleDateString(locale === 'vi' ? 'vi-VN' : 'en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'numeric',
    });
  return (
    <div class="box">
      <p>
        <b>{review[why]}</b>
      </p>
      {why === 'empty' && <p>{review.emptyHow}</p>}
      {why === 'notToday' && date && <p>{fill(review.next, { date })}</p>}
      <div class="btns">
        <a class="btn main" href={data.home}>
          {review.toLessons}
        </a>
      </div>
    </div>
  );
}
