import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHtml, toHtml } from '../../../src/interchange/html.ts';
import { writeMoodleXml } from '../../../src/interchange/moodle-xml/write.ts';
import { readMoodleXml } from '../../../src/interchange/moodle-xml/read.ts';
import { readGift } from '../../../src/interchange/gift/read.ts';

/** Ways in which a question bank could try to run something. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<svg/onload=alert(1)//',
  '<a href="javascript:alert(1)">bấm</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<b onclick=alert(1)>x</b>',
  '<style>@import "javascript:alert(1)"</style>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<object data="data:text/html,x"></object>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<details open ontoggle=alert(1)>x</details>',
  '<body onload=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
];

describe('HTML from elsewhere cannot run anything', () => {
  test.each(attacks)('%s', (html) => {
    const { words } = fromHtml(`Trước ${html} sau`);
    expect(toHtml(words)).not.toMatch(/<(?!\/?strong>|br \/>)/);
  });
  test('whatever it is, only bold and line ends are left of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...attacks),
            fc.string(),
            fc.constantFrom('<', '>', '&lt;', '&amp;', '"', '<b>', '</b>', '<!--', '-->'),
          ),
        ),
        (parts) => {
          expect(toHtml(fromHtml(parts.join('')).words)).not.toMatch(/<(?!\/?strong>|br \/>)/);
        },
      ),
    );
  });
  test.each(['moodle-xml', 'gift'])('through a whole bank in %s and out again', (format) => {
    for (const html of attacks) {
      const bank =
        format === 'gift'
          ? readGift(`[html]${html.replace(/[~=#{}:]/g, '\\$&')} Làm gì?{=Tắt máy#Đúng. ~Chờ#Sai.}`)
          : readMoodleXml(
              `<quiz><question type="multichoice"><name><text>x</text></name><questiontext format="html"><text><![CDATA[${html} Làm gì?]]></text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`,
            );
      for (const item of bank.items) expect(toHtml(item.prompt)).not.toMatch(/<(?!\/?strong>|br \/>)/);
      expect(writeMoodleXml(bank.items).text).not.toMatch(/<(script|img|svg|iframe|object|style|a|form)\b/i);
    }
  });
});

describe('words of HTML', () => {
  test.each([
    ['<p>Một <b>hai</b></p>\n<p>ba</p>', 'Một **hai**\nba'],
    ['Tắt&nbsp;máy &amp; thở &lt;chậm&gt;', 'Tắt máy & thở <chậm>'],
    ['<strong> đậm </strong>rồi', '**đậm** rồi'],
    ['<b></b>trống', 'trống'],
    ['<ul><li>một</li><li>hai</li></ul>', 'một\nhai'],
    ['Tắt máy'.normalize('NFD'), 'Tắt máy'],
  ])('%j are %j', (html, words) => {
    expect(fromHtml(html).words).toBe(words);
  });
  test('says what was left out', () => {
    expect(fromHtml('<img src="a.png"><table><tr><td>x</td></tr></table><video></video>').lost).toEqual([
      'a picture',
      'a table (its words stay)',
      'a video',
    ]);
  });
  test('what is written as HTML is read back', () => {
    const words = fc
      .array(fc.constantFrom('Tắt', 'máy', '<b>', '&', '&amp;', '"', '**rất**', '1 < 2', '-->'), { minLength: 1 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(words, (w) => {
        expect(fromHtml(toHtml(w)).words).toBe(w);
      }),
    );
  });
});
