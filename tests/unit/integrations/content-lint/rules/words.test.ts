import { describe, expect, test } from 'vitest';
import { lintWith, places, swap } from '../sample-course.ts';

/** The Vietnamese lesson with another sentence in its part. */
const said = (sentence: string) => ({ vi: swap('Kẻ gian cần ta sợ.', sentence) });
const saidInEnglish = (sentence: string) => ({ en: swap('Swindlers need us frightened.', sentence) });

describe('facts are not typed', () => {
  test.each([
    ['Gọi 156 để báo.', 'vi.mdx:21:5', 'Write <Fact'],
    ['Theo Nghị định 13/2023/NĐ-CP thì khác.', 'vi.mdx:21:6', 'Add'],
    ['Vào dichvucong.gov.vn mà xem.', 'vi.mdx:21:5', 'Add'],
    ['Gọi 1900 1006 nhé.', 'vi.mdx:21:5', 'Add'],
    ['Luật số 91/2025/QH15 đã có.', 'vi.mdx:21:1', 'Add'],
  ])('“%s”', (sentence, place) => {
    expect(places(lintWith(said(sentence)))).toEqual([`${place} error fact-typed`]);
  });
  test.each([
    'Bà bán được 156.000 đồng.',
    'Chú Ba gọi 156 người tới.',
    'Luật là luật.',
    'Trang thật có đuôi .gov.vn ở cuối.',
    'Kẻ gian gửi dichvucong-gov.vn.top cho bà.',
    'Nhà số 115 đường Trần Phú.',
    'Lúc 1900 giờ thì đi.',
  ])('“%s” is no fact', (sentence) => {
    expect(lintWith(said(sentence))).toEqual([]);
  });
  test('in questions and practice too', () => {
    expect(places(lintWith({ quiz: swap('text: Chuyển tiền', 'text: Gọi 156 ngay') }))).toEqual([
      'quiz.yml:10:30 error fact-typed',
    ]);
    expect(places(lintWith({ practice: swap('Đã gửi tin báo.', 'Đã nhắn tới 156.') }))).toEqual([
      'practice.yml:28:52 error fact-typed',
    ]);
  });
});

describe('amounts and official names', () => {
  const fact = (kind: string, text: string) => (t: string) =>
    `${t}- id: more\n  kind: ${kind}\n  label: Thêm\n  text: ${text}\n  source: sổ tay\n  sure: K\n  checked: "2026-11-01"\n  review: "2027-05-31"\n`;
  const english = (text: string) => (t: string) => `${t}more: { label: More, text: ${text} }\n`;
  const withFact = (kind: string, vi: string, en: string) => ({
    'facts.yml': fact(kind, vi),
    'facts.en.yml': english(en),
  });
  const lint = (kind: string, vi: string, en: string, lesson: object) =>
    lintWith({ ...withFact(kind, vi, en), ...lesson }).filter((f) => !f.includes('fact-unused'));

  test('an amount set by rule is not typed, in either language', () => {
    const limit = ['amount', 'trên 10 triệu đồng', 'over 10 million dong'] as const;
    expect(lint(...limit, said('Chuyển 10 triệu thì soi mặt.'))).toEqual([
      'vi.mdx:21:8 error fact-typed: “10 triệu” is the amount of the fact more, typed here; one that changes must change in one place.',
    ]);
    expect(places(lint(...limit, saidInEnglish('For 10 million, show your face.')))).toEqual([
      'en.mdx:19:5 error fact-typed',
    ]);
    expect(lint(...limit, said('Bà bán được 110 triệu.'))).toEqual([]);
  });
  test('a name is shown once with its source; then it may be repeated', () => {
    const group = ['name', 'Đại sứ số hoặc Tổ số', 'digital ambassador'] as const;
    expect(places(lint(...group, said('Hỏi Tổ số ở phường.')))).toEqual(['vi.mdx:21:5 error fact-typed']);
    expect(lint(...group, said('Hỏi <Fact id="more" />. Tổ số giúp ngay.'))).toEqual([]);
    expect(lint(...group, said('Nhà tổ số 5 ở gần.'))).toEqual([]);
  });
});

test('facts are used, and looked at again in time', () => {
  const unused = (t: string) =>
    t.replace(
      '- id:',
      '- id: more\n  kind: phone\n  label: Cứu hỏa\n  text: "114"\n  source: sổ tay\n  sure: K\n  checked: "2026-11-01"\n  review: "2027-05-31"\n- id:',
    );
  expect(
    lintWith({ 'facts.yml': unused, 'facts.en.yml': (t) => t + 'more: { label: Fire brigade, text: "114" }\n' }),
  ).toEqual(['facts.yml:1:7 warning fact-unused: No lesson uses the fact "more".']);
  expect(lintWith({}, '2027-06-01')).toEqual([
    'facts.yml:8:11 warning fact-review: “156” (Tổng đài báo lừa đảo) was to be checked again by 2027-05-31.',
  ]);
});

describe('links', () => {
  test.each(['[về bài](/safety/hang-up/)', '[ôn lại](/review/)', '[in ra](/safety/hang-up/handout/#card)'])(
    '%s leads somewhere',
    (link) => {
      expect(lintWith(said(`Xem ${link} nhé.`))).toEqual([]);
    },
  );
  test('a page that is not there', () => {
    expect(lintWith(said('Xem [bài này](/safety/hang-upp/).'))).toEqual([
      'vi.mdx:21:15 error link: The course has no page /safety/hang-upp/.',
    ]);
  });
  test('a way out of the course', () => {
    expect(places(lintWith(said('Xem [trang kia](https://example.com/).')))).toEqual(['vi.mdx:21:17 error link']);
  });
});

describe('the world of today', () => {
  test.each([
    ['Ra công an quận hỏi.', 12],
    ['Lên UBND huyện nộp.', 10],
    ['Hằng tháng nộp thuế khoán.', 16],
    ['Mang theo CMND.', 11],
    ['Hỏi Bộ TT&TT.', 5],
    ['Vào cổng dịch vụ công tỉnh.', 5],
  ])('“%s” is out of date', (sentence, column) => {
    expect(places(lintWith(said(sentence)))).toEqual([`vi.mdx:21:${column} error outdated`]);
  });
  test.each([
    'Nay không còn quận, huyện nữa.',
    'Thuế khoán đã bỏ rồi.',
    'Kẻ gian nói “tôi ở công an quận”.',
    'Chuyện huyền thoại.',
  ])('“%s” may be said', (sentence) => {
    expect(lintWith(said(sentence))).toEqual([]);
  });
  test('a swindler in a question may name what is no more', () => {
    expect(lintWith({ quiz: swap('text: Nói chuyện', 'text: Hẹn ra công an quận') })).toEqual([]);
  });
});

describe('plain words', () => {
  test('a stumbling word is a warning with the plain one', () => {
    expect(lintWith(said('Hãy download app này.'))).toEqual([
      'vi.mdx:21:5 warning plain-words: “download”: Not everyone reads English, and the read-aloud voice spells it wrongly.',
      'vi.mdx:21:14 warning plain-words: “app”: Not everyone reads English, and the read-aloud voice spells it wrongly.',
    ]);
  });
  test('names of buttons and quoted words stay as they are', () => {
    expect(lintWith(said('Chạm **Share**. Kẻ gian nói “click vào link”.'))).toEqual([]);
  });
  test('searched words are people’s own', () => {
    expect(
      lintWith({
        vi: swap('tasks: [Tắt máy]', 'tasks: [Tắt máy]\nkeywords: [app, online]'),
        en: swap('tasks: [Hang up]', 'tasks: [Hang up]\nkeywords: [app]'),
      }),
    ).toEqual([]);
  });
});

describe('how people are spoken to', () => {
  test.each([
    ['Bạn hãy tắt máy.', 1],
    ['Đó là tiền của bạn.', 16],
  ])('“%s”', (sentence, column) => {
    expect(places(lintWith(said(sentence)))).toEqual([`vi.mdx:21:${column} error address`]);
  });
  test.each([
    'Người bạn cũ nhắn vay tiền.',
    'Tiền của bạn bè cũng là tiền.',
    'Kẻ gian giả làm bạn.',
    'Họ bảo “bạn hãy nạp tiền”.',
  ])('“%s” is a friend, or somebody else speaking', (sentence) => {
    expect(lintWith(said(sentence))).toEqual([]);
  });
  test('young readers may be “bạn”', () => {
    expect(
      lintWith({
        vi: (t) => swap('level: CB1', 'level: CB1\naudience: young')(swap('Kẻ gian cần ta sợ.', 'Bạn hãy tắt máy.')(t)),
      }),
    ).toEqual([]);
  });
  test('nobody is scolded', () => {
    expect(lintWith({ quiz: swap('Chưa đúng. Tiền sẽ mất.', 'Sai rồi! Tiền sẽ mất.') })).toEqual([
      'quiz.yml:10:49 error scolding: “Sai rồi” scolds, and people who are scolded stop trying.',
    ]);
  });
});

describe('letters', () => {
  test('decomposed Vietnamese', () => {
    expect(places(lintWith(said('Tắt máy đi nhé.'.normalize('NFD'))))).toEqual(['vi.mdx:21:2 error nfc']);
  });
  test('emoji', () => {
    expect(places(lintWith(said('Tắt máy 😀.')))).toEqual(['vi.mdx:21:9 error emoji']);
  });
  test.each(['CẢNH GIÁC nhé.', 'Đừng CHUYỂN tiền.', 'STOP ASK REPORT đó.', 'Đừng TRANSFER tiền.'])(
    '“%s” shouts',
    (sentence) => {
      expect(places(lintWith(said(sentence))).map((p) => p!.split(' ').at(-1))).toEqual(['capitals']);
    },
  );
  test.each([
    'Mã OTP, PIN, SIM và QR.',
    'Việc **KHÔNG** nên làm.',
    'Máy hiện NGUYEN THI TU.',
    'Kẻ gian nhắn “TRÚNG THƯỞNG LỚN”.',
    'Thẻ A B C D.',
    'Dùng VNeID, CCCD, BHYT.',
  ])('“%s” does not', (sentence) => {
    expect(lintWith(said(sentence))).toEqual([]);
  });
  test('brackets cannot be heard in a step', () => {
    expect(places(lintWith({ vi: swap('Không cần chào.', 'Chạm nút (màu đỏ).') }))).toEqual([
      'vi.mdx:25:62 error brackets',
    ]);
  });
  test('thousands are marked with a full stop', () => {
    expect(lintWith(said('Mất 2,000,000 đồng.'))).toEqual([
      'vi.mdx:21:5 error money: “2,000,000”: a comma is the decimal sign in Vietnamese.',
    ]);
    expect(lintWith(saidInEnglish('They took 2,000,000 đồng.'))).toEqual([]);
  });
});

describe('lengths', () => {
  const pieces = (n: number) => Array(n).fill('một').join(' ') + '.';
  test('a sentence, in either language', () => {
    expect(lintWith(said(pieces(24)))).toEqual([]);
    expect(places(lintWith(said(`Ngắn thôi. ${pieces(25)}`)))).toEqual(['vi.mdx:21:12 error sentence-length']);
    expect(places(lintWith(saidInEnglish(pieces(25))))).toEqual(['en.mdx:19:1 error sentence-length']);
  });
  test('a step', () => {
    expect(lintWith({ vi: swap('Không cần chào.', pieces(18)) })).toEqual([]);
    expect(places(lintWith({ vi: swap('Không cần chào.', pieces(19)) }))).toEqual([
      'vi.mdx:25:53 error sentence-length',
    ]);
  });
  test('a fact is one word, whatever it says', () => {
    expect(lintWith(said(`${pieces(22).slice(0, -1)} <Fact id="scam-line" />.`))).toEqual([]);
  });
  test('a story', () => {
    expect(places(lintWith({ vi: swap('Bà Sáu bán rau.', `${pieces(20)} `.repeat(6)) }))).toEqual([
      'vi.mdx:11:1 error story-length',
    ]);
  });
  test('a broadcast lasts 60 to 90 seconds', () => {
    expect(lintWith({ vi: swap('Xin bà con nhớ tắt máy. '.repeat(4), '') })).toEqual([
      'vi.mdx:42:1 error broadcast-length: Read slowly, the script lasts 57 seconds (126 words, in Vietnamese syllables, at 132 a minute); 60 to 90 are wanted.',
    ]);
    expect(places(lintWith({ vi: swap('Xin bà con nhớ tắt máy. ', 'Xin bà con nhớ tắt máy. '.repeat(10)) }))).toEqual([
      'vi.mdx:42:1 error broadcast-length',
    ]);
  });
  test('a card and a warning', () => {
    expect(
      places(lintWith({ vi: swap('**Tắt máy.**\n</Card>', 'Một.\n\nHai.\n\nBa.\n\nBốn.\n\nNăm.\n\nSáu.\n</Card>') })),
    ).toEqual(['vi.mdx:38:1 error card-length']);
    expect(places(lintWith({ vi: swap('Không đọc mã.', 'Một. Hai. Ba. Bốn.') }))).toEqual([
      'vi.mdx:30:1 error danger-length',
    ]);
  });
  test('a page is read aloud in ten minutes', () => {
    expect(places(lintWith(said(`${pieces(20)}\n\n`.repeat(60))))).toEqual(['vi.mdx:3:7 error reading-time']);
  });
});
