import type { Learner } from '../../core/classroom/class-file.ts';
import type { PhoneResult } from '../../core/classroom/phone-result.ts';
import { fill } from '../../i18n/fill.ts';
import type { ClassWords } from './class-data.ts';

/** Asks whose phone it was, when its name is not exactly one name of the register. */
export function Whose({
  words: w,
  people,
  phone,
  choose,
  add,
}: {
  words: ClassWords['collect'];
  people: Learner[];
  phone: PhoneResult;
  choose: (l: Learner) => void;
  add: (name: string) => void;
}) {
  return (
    <div class="box whose" role="group" aria-label={w.whose}>
      <p>
        <b>{w.whose}</b> {phone.name}
      </p>
      <div class="btns">
        {people.map((l) => (
          <button class="btn" type="button" key={l.id} onClick={() => choose(l)}>
            {l.name}
          </button>
        ))}
        {phone.name && (
          <button class="btn main" type="button" onClick={() => add(phone.name)}>
            {fill(w.newPerson, { name: phone.name })}
          </button>
        )}
      </div>
    </div>
  );
}
