import { figurePhone } from '../../../core/practice/figure.ts';
import type { Script } from '../../../core/practice/schema.ts';
import { didYouMean } from '../nearest.ts';
import type { Course, LessonFiles } from '../read.ts';
import type { Finding } from '../source.ts';
import { namesOf } from './practice-names.ts';
import { attributeOf, type Tag } from '../tags.ts';

/** Figures and practice phones name scripts, screens and controls that exist; every script is offered somewhere. */
export const figures = (course: Course): Finding[] =>
  course.lessons.filter((l) => !l.vi.source.syntax.length).flatMap(ofLesson);

function ofLesson(lesson: LessonFiles): Finding[] {
  const { source } = lesson.vi;
  if (lesson.scripts.some((s) => !s.value)) return [];
  const scripts = lesson.scripts.map((s) => s.value!);
  const error = (tag: Tag, attribute: string, message: string, fix: string): Finding => ({
    ...source.offset(tag.attributes[attribute]?.start ?? tag.start),
    rule: 'figure',
    level: 'error',
    message,
    fix,
  });
  const script = (tag: Tag, attribute: string): { script?: Script; problem: Finding[] } => {
    const id = attributeOf(tag, attribute);
    const found = id === undefined ? scripts[0] : scripts.find((s) => s.id === id);
    if (found) return { script: found, problem: [] };
    if (id === undefined)
      return {
        problem: [
          error(
            tag,
            attribute,
            `<${tag.name}> shows the practice phone, but the lesson has no practice.yml.`,
            'Write practice.yml (docs/practice.md), or leave this out.',
          ),
        ],
      };
    return {
      problem: [
        error(
          tag,
          attribute,
          `The lesson has no practice script "${id}".`,
          didYouMean(
            id,
            scripts.map((s) => s.id),
            scripts.length ? `It has: ${scripts.map((s) => s.id).join(', ')}.` : `Write ${id}.practice.yml.`,
          ),
        ),
      ],
    };
  };
  const ofStep = (step: Tag): Finding[] => {
    const screen = attributeOf(step, 'screen');
    const mark = attributeOf(step, 'mark');
    if (screen === undefined)
      return mark === undefined ? [] : [error(step, 'mark', 'A mark needs a screen to stand on.', 'Add screen="…".')];
    const found = script(
      'practice' in step.attributes || step.parent?.name !== 'Steps' ? step : step.parent,
      'practice',
    );
    if (!found.script) return step.parent && 'practice' in step.parent.attributes ? [] : found.problem;
    const shown = found.script.screens.find((s) => s.id === screen);
    if (!shown)
      return [
        error(
          step,
          'screen',
          `The practice script "${found.script.id}" has no screen "${screen}".`,
          didYouMean(
            screen,
            found.script.screens.map((s) => s.id),
            `It has: ${found.script.screens.map((s) => s.id).join(', ')}.`,
          ),
        ),
      ];
    const controls = controlsOf(shown);
    if (mark === undefined || controls.includes(mark) || mark === 'back')
      return ofFigure(step, found.script, screen, mark);
    return [
      error(
        step,
        'mark',
        `The screen "${screen}" has no control "${mark}" to ring.`,
        didYouMean(mark, controls, `It has: ${controls.join(', ')}.`),
      ),
    ];
  };
  const ofFigure = (step: Tag, wanted: Script, screen: string, mark: string | undefined): Finding[] => {
    if (lesson.scripts.some((s) => namesOf(s.source, s.value!).length)) return [];
    if (!figurePhone(wanted, screen, mark))
      return [
        error(
          step,
          'screen',
          `No way through "${wanted.id}" leads to the screen "${screen}"${mark ? ` with "${mark}" on it` : ''}.`,
          'Name a screen that a learner can reach; the when: of the control may never come true.',
        ),
      ];
    const drawn = 'practice' in step.attributes ? wanted : scripts.find((s) => figurePhone(s, screen, mark));
    return drawn === wanted
      ? []
      : [
          error(
            step,
            'screen',
            `Two scripts of the lesson have a screen "${screen}"${mark ? ` with "${mark}"` : ''}.`,
            `Say which one on this step too: practice="${wanted.id}".`,
          ),
        ];
  };
  const practices = source.tags.filter((t) => t.name === 'Practice');
  const offered = new Set(practices.map((t) => attributeOf(t, 'script') ?? scripts[0]?.id));
  return [
    ...source.tags
      .filter((t) => t.name === 'Steps')
      .flatMap((t) => [
        ...('practice' in t.attributes ? script(t, 'practice').problem : []),
        ...t.children.filter((c) => c.name === 'Step').flatMap(ofStep),
      ]),
    ...practices.flatMap((t) => script(t, 'script').problem),
    ...lesson.scripts.flatMap((s): Finding[] =>
      offered.has(s.value!.id)
        ? []
        : [
            {
              ...s.source.at(['id']),
              rule: 'figure',
              level: 'error',
              message: `No <Practice> of the lesson offers the script "${s.value!.id}".`,
              fix:
                scripts[0]!.id === s.value!.id
                  ? 'Write <Practice /> in vi.mdx and en.mdx.'
                  : `Write <Practice script="${s.value!.id}" /> in vi.mdx and en.mdx.`,
            },
          ],
    ),
  ];
}

/** Ids of everything on a screen, elements and their items. */
const controlsOf = (screen: Script['screens'][number]): string[] =>
  screen.elements.flatMap((e) => [
    e.id,
    ...('items' in e ? e.items.map((i) => i.id) : []),
    ...('samples' in e ? e.samples.map((i) => i.id) : []),
  ]);
