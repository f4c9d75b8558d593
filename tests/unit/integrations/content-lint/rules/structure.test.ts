import { describe, expect, test } from 'vitest';
import { lintWith, places, swap } from '../sample-course.ts';

describe('components', () => {
  test('an unknown component is an error, with the name that was meant', () => {
    expect(
      lintWith({ vi: (t) => t.replaceAll('Danger>', 'Dangr>'), en: (t) => t.replaceAll('Danger>', 'Dangr>') }),
    ).toEqual([
      'en.mdx:27:1 error component: There is no component <Dangr>.',
      'vi.mdx:29:1 error component: There is no component <Dangr>.',
    ]);
  });
  test('attributes are known and filled, and those needed are there', () => {
    expect(lintWith({ vi: swap('<Story ask="Bà Sáu nên làm gì?">', '<Story aks="Bà">') })).toEqual([
      'vi.mdx:10:1 error component: <Story> needs ask="…".',
      'vi.mdx:10:13 error component: <Story> has no attribute "aks".',
    ]);
  });
  test('a tag that does not close is reported where it opens', () => {
    expect(lintWith({ vi: swap('</Know>', '') })).toEqual(['vi.mdx:14:1 error syntax: <Know> is never closed.']);
  });
  test('text outside every section is shown nowhere', () => {
    expect(places(lintWith({ vi: swap('<Danger>', 'Lạc lõng.\n\n<Danger>') }))).toEqual([
      'vi.mdx:29:1 error component',
    ]);
  });
  test('a comment is not text', () => {
    expect(lintWith({ vi: swap('<Danger>', '{/* <Foo> xem lại */}\n\n<Danger>') })).toEqual([]);
  });
  test('a Step stands inside Steps only', () => {
    expect(
      places(
        lintWith({
          vi: (t) => swap('<Danger>', '<Step>Chạm.</Step>\n\n<Danger>')(t),
          en: (t) => swap('<Danger>', '<Step>Tap.</Step>\n\n<Danger>')(t),
        }),
      ),
    ).toEqual(['en.mdx:27:1 error component', 'vi.mdx:29:1 error component']);
  });
});

describe('sections', () => {
  test('a lesson has its card', () => {
    const without = (t: string) => t.replace(/<Card>[\s\S]*<\/Card>\n/, '');
    expect(lintWith({ vi: without, en: without })).toEqual(['vi.mdx:56:1 error section: The lesson has no <Card>.']);
  });
  test('a teacher needs all four notes', () => {
    const without = (t: string) => t.replace(/<Pitfalls>[\s\S]*<\/Pitfalls>\n/, '');
    expect(lintWith({ vi: without, en: without })).toEqual(['vi.mdx:45:1 error section: <Teacher> has no <Pitfalls>.']);
  });
  test('two parts never share an id', () => {
    const twice = (t: string) => t.replace(/<Part[\s\S]*<\/Part>\n/, (p) => p + '\n' + p);
    expect(lintWith({ vi: twice, en: twice })).toEqual(['vi.mdx:24:1 error section: A second section is named "why".']);
  });
  test('English has the same sections in the same order', () => {
    expect(lintWith({ en: swap('<Words terms="otp" />\n', '') })).toEqual([
      'en.mdx:32:1 error section: The English differs from the Vietnamese here: <Words terms="otp"> was expected, <Practice> stands.',
    ]);
    expect(lintWith({ en: swap('mark="decline"', 'mark="caller"') })).toEqual([
      'en.mdx:23:1 error section: The English differs from the Vietnamese here: <Step screen="incoming" mark="decline"> was expected, <Step screen="incoming" mark="caller"> stands.',
    ]);
  });
});

describe('questions', () => {
  const both = (from: string, to: string) => ({ vi: swap(from, to), en: swap(from, to) });
  test('a question in the text is in the bank', () => {
    expect(lintWith(both('<Question id="first" />', '<Question id="frist" />'))).toEqual([
      'vi.mdx:18:15 error question: quiz.yml has no item "frist".',
    ]);
  });
  test('and stands there once', () => {
    expect(lintWith(both('<Danger>', '<Question id="first" />\n\n<Danger>'))).toEqual([
      'vi.mdx:29:15 error question: The question "first" is shown twice.',
    ]);
  });
  test('every item leads back to a section of the lesson', () => {
    expect(lintWith({ quiz: swap('see: know', 'see: wy') })).toEqual([
      'quiz.yml:5:10 error see: A learner who misses "first" is sent to the section "wy", which vi.mdx does not have.',
    ]);
  });
  test('a section that the page does not show teaches nothing', () => {
    expect(places(lintWith({ quiz: swap('see: know', 'see: broadcast') }))).toEqual(['quiz.yml:5:10 error see']);
  });
  test('a lesson without a bank cannot show one', () => {
    expect(lintWith({ quiz: undefined, 'quiz.en': undefined })).toEqual([
      'vi.mdx:18:15 error question: The lesson has no quiz.yml, so there is no question to show.',
    ]);
  });
});

describe('figures', () => {
  const both = (from: string, to: string) => ({ vi: swap(from, to), en: swap(from, to) });
  test('a step shows a screen of the script', () => {
    expect(lintWith(both('screen="incoming"', 'screen="incomming"'))).toEqual([
      'vi.mdx:25:15 error figure: The practice script "hang-up" has no screen "incomming".',
    ]);
  });
  test('and rings a control of that screen', () => {
    expect(lintWith(both('mark="decline"', 'mark="send"'))).toEqual([
      'vi.mdx:25:31 error figure: The screen "incoming" has no control "send" to ring.',
    ]);
  });
  test('a script that no practice offers is lost', () => {
    expect(lintWith(both('<Practice />\n', ''))).toEqual([
      'practice.yml:1:5 error figure: No <Practice> of the lesson offers the script "hang-up".',
    ]);
  });
  test('a practice names a script of the lesson', () => {
    expect(lintWith(both('<Practice />', '<Practice />\n\n<Practice script="video" />'))).toEqual([
      'vi.mdx:37:19 error figure: The lesson has no practice script "video".',
    ]);
  });
});

describe('names that must be known', () => {
  test('facts', () => {
    expect(lintWith({ vi: swap('<Fact id="scam-line" />', '<Fact id="scam-lin" />') })).toEqual([
      'vi.mdx:26:25 error fact: facts.yml has no fact "scam-lin".',
    ]);
    expect(lintWith({ quiz: swap('Chưa đúng. Tiền sẽ mất.', '"Gọi {fact:nothing}."') })).toEqual([
      'quiz.yml:10:54 error fact: facts.yml has no fact "nothing".',
    ]);
  });
  test('terms, and the lessons that teach them', () => {
    expect(
      lintWith({ vi: swap('terms="otp"', 'terms="otp pin"'), en: swap('terms="otp"', 'terms="otp pin"') }),
    ).toEqual(['vi.mdx:33:19 error term: glossary.yml has no term "pin".']);
    expect(places(lintWith({ 'glossary.yml': swap('lesson: hang-up', 'lesson: nowhere') }))).toEqual([
      'glossary.yml:1:68 error term',
    ]);
  });
  test('competencies, in the lesson and in its items', () => {
    expect(lintWith({ quiz: swap('competency: "4.2"', 'competency: "2.5"') })).toEqual([
      'quiz.yml:4:17 error competency: There is no competency "2.5".',
    ]);
    expect(places(lintWith({ vi: swap('competencies: ["4.2"]', 'competencies: ["9.9"]') }))).toContain(
      'vi.mdx:6:16 error competency',
    );
  });
});

describe('the course as a map', () => {
  test('a module lists the lessons it has', () => {
    expect(lintWith({ module: swap('[hang-up]', '[hang-up, later]') })).toEqual([
      'modules/safety/module.yml:5:20 warning module-lessons: The module lists "later", but has no such lesson; pages leave it out.',
    ]);
    expect(
      places(lintWith({ module: swap('[hang-up]', '[other]'), 'glossary.yml': swap('hang-up', 'other') })),
    ).toEqual(['vi.mdx:1:1 error module-lessons', 'modules/safety/module.yml:5:11 warning module-lessons']);
  });
  test('a lesson does not ask for itself', () => {
    expect(lintWith({ vi: swap('level: CB1', 'level: CB1\nafter: [hang-up]') })).toEqual([
      'vi.mdx:8:9 error lesson-order: The lesson names itself in after.',
    ]);
  });
  test('prerequisites never form a circle', () => {
    const folder = 'modules/safety/call-home/';
    const copy = Object.fromEntries(['quiz.yml', 'quiz.en.yml'].map((f) => [`${folder}${f}`, '']));
    const found = lintWith({
      ...copy,
      module: swap('[hang-up]', '[hang-up, call-home]'),
      vi: swap('level: CB1', 'level: CB1\nafter: [call-home]'),
      [`${folder}vi.mdx`]:
        '---\ntitle: Gọi nhà\ngoal: Gọi người nhà.\nminutes: 5\ntasks: [Gọi nhà]\ncompetencies: ["4.2"]\nlevel: CB1\nafter: [hang-up]\n---\n',
    });
    expect(found.filter((f) => f.includes('lesson-order'))).toEqual([
      'modules/safety/call-home/vi.mdx:8:8 error lesson-order: These lessons each want another one done first, in a circle: call-home → hang-up → call-home.',
    ]);
  });
});

describe('names used twice', () => {
  test('facts and terms', () => {
    expect(lintWith({ 'facts.yml': (t) => t + t })).toContain(
      'facts.yml:9:7 error duplicate-id: There are two of fact "scam-line"; the first is at facts.yml:1.',
    );
    expect(
      lintWith({
        'glossary.yml': (t) => t + '- { id: ma-otp, term: mã OTP, means: Mã dùng một lần., lesson: hang-up }\n',
      }),
    ).toContain(
      'glossary.yml:2:23 error duplicate-id: There are two of glossary word "mã otp"; the first is at glossary.yml:1.',
    );
  });
  test('items of a bank', () => {
    expect(places(lintWith({ quiz: swap('id: second', 'id: first') }))).toContain('quiz.yml:11:9 error duplicate-id');
  });
  test('a lesson folder in two modules', () => {
    expect(
      lintWith({
        'modules/other/module.yml': 'title: Khác\nsummary: Khác.\nwhy: Khác.\nicon: lock\nlessons: [hang-up]\n',
        'modules/other/hang-up/vi.mdx':
          '---\ntitle: Tắt máy\ngoal: Tắt máy.\nminutes: 5\ntasks: [Tắt máy]\ncompetencies: ["4.2"]\nlevel: CB1\n---\n',
      }),
    ).toContain(
      'vi.mdx:1:1 error duplicate-id: There are two of lesson folder "hang-up"; the first is at modules/other/hang-up/vi.mdx:1.',
    );
  });
});
