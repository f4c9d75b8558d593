import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintContent } from '../../../../src/integrations/content-lint/lint.ts';
import { stamp } from '../../../../src/integrations/content-lint/stamp.ts';

const front = (title: string, goal: string) => `title: ${title}\ngoal: ${goal}\ntasks: [${title}]\n`;

const broadcast = (sentence: string, times: number) => Array.from({ length: times }, () => sentence).join(' ');

/** A small course without a fault; each test breaks one thing in it. */
const clean: Record<string, string> = {
  'facts.yml': `- id: scam-line
  kind: phone
  label: Tổng đài báo lừa đảo
  text: "156"
  source: "https://example.org/156"
  sure: V
  checked: "2026-11-01"
  review: "2027-05-31"
`,
  'facts.en.yml': 'source: "00000000"\nscam-line: { label: Number for reporting scams, text: "156" }\n',
  'glossary.yml': '- { id: otp, term: Mã OTP, means: Chìa khóa dùng một lần., lesson: hang-up }\n',
  'glossary.en.yml': 'source: "00000000"\notp: { term: OTP, means: A key that opens once. }\n',
  'competencies.yml': '- { id: c4-2, code: "4.2", area: 4, text: Bảo vệ dữ liệu }\n',
  'competencies.en.yml': 'source: "00000000"\nc4-2: { text: Protecting data }\n',
  'modules/safety/module.yml':
    'title: An toàn\nsummary: Nhận ra kẻ gian.\nwhy: Kẻ gian gọi mỗi ngày.\nicon: lock\nlessons: [hang-up]\n',
  'modules/safety/module.en.yml':
    'source: "00000000"\ntitle: Safe\nsummary: Know a swindler.\nwhy: Swindlers call every day.\n',
  'modules/safety/hang-up/vi.mdx': `---
${front('Tắt máy', 'Biết tắt máy đúng lúc.')}minutes: 10
competencies: ["4.2"]
level: CB1
---

<Story ask="Bà Sáu nên làm gì?">
Bà Sáu bán rau. Điện thoại reo, số lạ.
</Story>

<Know>
- Công an **không** gọi đòi tiền.
</Know>

<Question id="first" />

<Part id="why" title="Vì sao?">
Kẻ gian cần ta sợ.
</Part>

<Steps>
<Step screen="incoming" mark="decline">**Tắt máy.** Không cần chào.</Step>
<Step>**Báo số lạ** tới <Fact id="scam-line" />.</Step>
</Steps>

<Danger>
Không đọc mã.
</Danger>

<Words terms="otp" />

<Practice />

<Card>
**Tắt máy.**
</Card>

<Broadcast>
${broadcast('Xin bà con nhớ tắt máy.', 25)}
</Broadcast>

<Teacher>
<Materials>
Máy chiếu.
</Materials>
<Plan>
- **0–45** Đọc chuyện.
</Plan>
<Pitfalls>
Có người ngại nói.
</Pitfalls>
<FewPhones>
Chiếu lên tường.
</FewPhones>
</Teacher>
`,
  'modules/safety/hang-up/en.mdx': `---
source: "00000000"
${front('Hang up', 'Know when to hang up.')}---

<Story ask="What should Mrs Sáu do?">
Mrs Sáu sells vegetables. The phone rings, a strange number.
</Story>

<Know>
- The police do **not** call for money.
</Know>

<Question id="first" />

<Part id="why" title="Why?">
Swindlers need us frightened.
</Part>

<Steps>
<Step screen="incoming" mark="decline">**Hang up.** No goodbye.</Step>
<Step>**Report the number** to <Fact id="scam-line" />.</Step>
</Steps>

<Danger>
Do not read out a code.
</Danger>

<Words terms="otp" />

<Practice />

<Card>
**Hang up.**
</Card>

<Broadcast>
${broadcast('Please remember, everyone, to hang up.', 25)}
</Broadcast>

<Teacher>
<Materials>
Projector.
</Materials>
<Plan>
- **0–45** Read the story.
</Plan>
<Pitfalls>
Some are shy of talking.
</Pitfalls>
<FewPhones>
Project it on the wall.
</FewPhones>
</Teacher>
`,
  'modules/safety/hang-up/quiz.yml': `items:
${['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
  .map(
    (id, n) => `  - id: ${id}
    kind: single
    competency: "4.2"
    see: ${n % 2 ? 'why' : 'know'}
    prompt: Người lạ gọi lần ${n + 1}, làm gì trước?
    options:
      - { id: stop, text: Tắt máy, correct: true, feedback: Đúng. Tắt máy là thoát. }
      - { id: talk, text: Nói chuyện, feedback: Chưa đúng. Càng nói càng sợ. }
      - { id: pay, text: Chuyển tiền, feedback: Chưa đúng. Tiền sẽ mất. }
`,
  )
  .join('')}`,
  'modules/safety/hang-up/quiz.en.yml': `source: "00000000"
items:
${['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
  .map(
    (id, n) => `  ${id}:
    prompt: A stranger calls for time ${n + 1}; what comes first?
    options:
      stop: { text: Hang up, feedback: Right. Hanging up gets you out. }
      talk: { text: Keep talking, feedback: "Not quite. The longer, the more frightened." }
      pay: { text: Send money, feedback: Not quite. It would be gone. }
`,
  )
  .join('')}`,
  'modules/safety/hang-up/practice.yml': `id: hang-up
title: Tập tắt máy
task: Số lạ gọi tới. Hãy tắt máy, rồi báo số lạ.
start: incoming
goal: { screen: home }
done: Xong rồi.
screens:
  - id: incoming
    name: Cuộc gọi đến
    look: call
    back: false
    elements:
      - id: caller
        kind: call
        name: Số lạ
        note: Đang gọi tới
        items:
          - { id: decline, text: Từ chối, look: hangup, to: report }
  - id: report
    name: Báo số lạ
    back: false
    elements:
      - { id: send, kind: button, text: Gửi, to: home }
  - id: home
    name: Màn hình chính
    back: false
    elements:
      - { id: hello, kind: text, text: Đã gửi tin báo. }
steps:
  - { id: decline, on: incoming, tap: decline, do: Chạm **Từ chối**., hint: Nút đỏ. }
  - { id: send, on: report, tap: send, do: Chạm **Gửi**., hint: Tin đã viết sẵn. }
`,
  'modules/safety/hang-up/practice.en.yml': `source: "00000000"
title: Practise hanging up
task: A strange number calls. Hang up, then report it.
done: Done.
screens:
  incoming: { name: Incoming call, elements: { caller: { name: Strange number, note: Calling, items: { decline: { text: Decline } } } } }
  report: { name: Report the number, elements: { send: { text: Send } } }
  home: { name: Home screen, elements: { hello: { text: The report is sent. } } }
steps:
  decline: { do: Tap **Decline**., hint: The red button. }
  send: { do: Tap **Send**., hint: The text is written already. }
`,
};

type Change = string | undefined | ((text: string) => string);

/** Short names for the files that tests change most. */
const short: Record<string, string> = {
  vi: 'modules/safety/hang-up/vi.mdx',
  en: 'modules/safety/hang-up/en.mdx',
  quiz: 'modules/safety/hang-up/quiz.yml',
  'quiz.en': 'modules/safety/hang-up/quiz.en.yml',
  practice: 'modules/safety/hang-up/practice.yml',
  module: 'modules/safety/module.yml',
};

/** Writes the clean course with these files changed (undefined removes one), stamps its translations, and hands over the folder. */
export function folderWith<T>(changes: Record<string, Change>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const files: Record<string, string | undefined> = { ...clean };
    for (const [name, change] of Object.entries(changes)) {
      const file = short[name] ?? name;
      files[file] = typeof change === 'function' ? change(files[file]!) : change;
    }
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    stamp(root, '');
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What the linter says about that course, as `file:line:column level rule: message`, the file without the lesson's folder. */
export const lintWith = (changes: Record<string, Change> = {}, today = '2026-11-21'): string[] =>
  folderWith(changes, (root) =>
    lintContent(root, today).map(
      (f) =>
        `${f.file.replace('modules/safety/hang-up/', '')}:${f.line}:${f.column} ${f.level} ${f.rule}: ${f.message}`,
    ),
  );

/** Replaces the first `from`, which must be there. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
    return text.replace(from, () => to);
  };

/** Only the place, level and rule of each finding. */
export const places = (findings: string[]) => findings.map((f) => f.split(': ')[0]);
