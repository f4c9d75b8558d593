import type { Gain } from '../../core/classroom/gain.ts';
import { Chart } from './Chart.tsx';
import type { ClassWords } from './class-data.ts';
import { percent, signed } from './percent.ts';

type Props = {
  words: ClassWords['report'];
  gain: Gain;
  groups: { competency: string; gain: Gain }[];
  nameOf: (competency: string) => string;
};

/** The class as a whole and by competency: a picture for the back row, and the same in numbers. */
export function BeforeAfter({ words: w, gain, groups, nameOf }: Props) {
  const h = w.head;
  return (
    <>
      <Chart
        rows={[
          { name: w.all, before: gain.before.mean, after: gain.after.mean },
          ...groups
            .slice(0, 5)
            .map((g) => ({ name: nameOf(g.competency), before: g.gain.before.mean, after: g.gain.after.mean })),
        ]}
        label={w.chart}
        before={h.before}
        after={h.after}
      />
      <div class="scroll-x" tabIndex={0} role="region" aria-label={w.chart}>
        <table class="grid">
          <thead>
            <tr>
              <th>{w.group}</th>
              <th>{w.people}</th>
              <th>{h.before}</th>
              <th>{w.sd}</th>
              <th>{h.after}</th>
              <th>{w.sd}</th>
              <th>{h.change}</th>
            </tr>
          </thead>
          <tbody>
            {[
              { name: w.all, g: gain },
              ...groups.map((x) => ({ name: `${x.competency} ${nameOf(x.competency)}`, g: x.gain })),
            ].map(({ name, g }) => (
              <tr key={name}>
                <th>{name}</th>
                <td>{g.n}</td>
                <td>{percent(g.before.mean)}</td>
                <td>{Math.round(g.before.sd)}</td>
                <td>{percent(g.after.mean)}</td>
                <td>{Math.round(g.after.sd)}</td>
                <td>{signed(g.change.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
