import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/core/search/find.ts';
import { prepare, type IndexedLesson, type Prepared } from '../../../../src/core/search/prepare.ts';

const nothing = { m: 0, t: '', g: '', a: [], k: [], h: [], c: [] };
/** A course of lessons by name; one given as a string has that title. */
const course = (lessons: Record<string, string | Partial<IndexedLesson>>, synonyms: string[][] = []): Prepared =>
  prepare({
    synonyms,
    modules: [['m', 'Tiền']],
    lessons: Object.entries(lessons).map(([s, x]) => ({ ...nothing, s, ...(typeof x === 'string' ? { t: x } : x) })),
  });
const found = (index: Prepared, query: string) => find(index, query).map((h) => h.lesson.s);
const score = (index: Prepared, query: string) => find(index, query)[0]?.score ?? 0;
const shown = (index: Prepared, query: string) => find(index, query)[0]?.line;

const phone = course(
  {
    transfer: { t: 'Chuyển khoản', g: 'Chuyển tiền đúng người.', a: ['Chuyển khoản cho con'] },
    photo: { t: 'Chụp ảnh', g: 'Chụp ảnh rõ.', a: ['Chụp ảnh gửi con'] },
    empty: {},
  },
  [['chuyển khoản', 'ck']],
);

// Where two are found, the better one stands later in the course: its place is earned.
describe('what comes before what', () => {
  const marks = course({ sell: 'Chợ: mua, bán', friends: '“Bạn” – nhà: thuê' });

  test.each(['bạn', ' Bạn? ', '“BẠN”', 'bạn'.normalize('NFD')])('the word with the marks of “%s”', (query) => {
    expect(found(marks, query)).toEqual(['friends', 'sell']);
    expect(found(marks, query.normalize('NFD').replace('\u0323', '\u0301'))).toEqual(['sell', 'friends']);
  });

  test('a word without marks is every reading of it, and as good as the right one', () => {
    expect(found(marks, 'ban')).toEqual(['sell', 'friends']);
    expect(score(marks, 'ban')).toBe(score(marks, 'bán'));
  });

  test('each word of a phrase is held against its own marks', () => {
    const index = course({ both: 'Cũng bận làm', right: 'Cũng bán lắm' });
    expect(found(index, 'bán lắm')).toEqual(['right', 'both']);
    expect(found(course({ wrong: 'Chữ bạn hàng', right: 'Chữ bán hàng' }), 'bán hàng')).toEqual(['right', 'wrong']);
    const known = [['bán hàng', 'đăng bài']];
    expect(found(course({ wrong: 'Có bạn hàng', right: 'Có bán hàng' }, known), 'bán hàng')).toEqual([
      'right',
      'wrong',
    ]);
  });

  test('the words themselves before their synonyms, those before spelling by ear', () => {
    const synonyms = [['chụp ảnh', 'chụp hình']];
    const [own, same, ear] = ['Chụp ảnh', 'Chụp hình', 'Trụp ản'];
    expect(found(course({ same, own }, synonyms), 'chụp ảnh')).toEqual(['own', 'same']);
    expect(found(course({ ear, same }, synonyms), 'chụp ảnh')).toEqual(['same', 'ear']);
    expect(found(course({ ear }, synonyms), 'chụp ảnh')).toEqual(['ear']);
  });

  test('a word that has synonyms comes before them, though it is one syllable', () => {
    const index = course({ account: 'Tài khoản', install: 'Cài ứng dụng' }, [['cài', 'tải']]);
    expect(found(index, 'cài')).toEqual(['install', 'account']);
  });

  test('titles and tasks before key words, those before headings and goals, those before sentences', () => {
    const synonyms = [['mật khẩu', 'pass']];
    const t = 'Mật khẩu';
    for (const over of [{ t }, { a: [t] }])
      expect(found(course({ keyword: { k: [t] }, over }, synonyms), t)).toEqual(['over', 'keyword']);
    for (const below of [{ g: t }, { h: [t] }])
      expect(found(course({ below, keyword: { k: [t] } }, synonyms), t)).toEqual(['keyword', 'below']);
    expect(found(course({ sentence: { c: [t] }, goal: { g: t } }, synonyms), t)).toEqual(['goal']);
    expect(found(course({ sentence: { c: [t] } }, synonyms), t)).toEqual(['sentence']);
  });

  test('words side by side before the same words apart or turned round', () => {
    const index = course({ apart: 'Gọi con bằng video', turned: 'Video dạy gọi', beside: 'Muốn gọi video' });
    expect(found(index, 'gọi video')[0]).toBe('beside');
    expect(find(index, 'gọi video').map((h) => h.score > score(index, 'gọi'))).toEqual([true, false, false]);
  });

  test('all the words in one line, then all in one lesson; a lesson with half of them is left out', () => {
    const index = course({
      half: 'Gọi con',
      lines: { t: 'Gọi con', a: ['Xem video'] },
      line: 'Gọi con xem video',
    });
    expect(found(index, 'gọi video')).toEqual(['line', 'lines']);
    expect(found(course({ half: 'Gọi con' }), 'gọi video')).toEqual(['half']);
  });

  test('the rarer word decides', () => {
    const index = course({ power: 'Tiền điện', water: 'Tiền nước', pension: 'Lương hưu' });
    expect(found(index, 'tiền lương')).toEqual(['pension', 'power', 'water']);
  });

  test('words said around the wish decide nothing, unless nothing else was said', () => {
    const index = course({ lend: 'Cho con mượn máy', send: 'Gửi ảnh' });
    expect(found(index, 'làm sao gửi ảnh cho con')).toEqual(['send']);
    expect(found(index, 'how do i gửi ảnh for my con')).toEqual(['send']);
    expect(found(index, 'cho con')).toEqual(['lend']);
  });

  test('such a word weighs in full within a phrase that has synonyms', () => {
    const index = course({ bank: 'Ngân hàng', why: 'Cần giúp' }, [['cần giúp', 'cứu']]);
    expect(found(index, 'cần giúp ngân')).toEqual(['why']);
  });
});

describe('synonyms', () => {
  test('find what they stand for, anywhere in the question', () => {
    for (const query of ['ck', 'gửi ck', 'ck cho con', 'CK nhanh'])
      expect(found(phone, query)[0], query).toBe('transfer');
  });

  test('the longest phrase counts, wherever its group stands in the list', () => {
    const groups = [
      ['bảo hiểm', 'bh'],
      ['bảo hiểm y tế', 'bhyt'],
      ['y tế', 'sức khỏe'],
    ];
    const lessons = { car: 'BH xe', health: 'Sức khỏe', card: 'Thẻ BHYT' };
    expect(found(course(lessons, groups), 'bảo hiểm y tế')).toEqual(['card']);
    expect(found(course(lessons, groups.toReversed()), 'bảo hiểm y tế')).toEqual(['card']);
    expect(found(course(lessons, groups), 'bảo hiểm')).toEqual(['car']);
  });

  test('half a phrase is not the phrase', () => {
    const index = course({ honey: 'Mật ong', mouth: 'Khẩu trang', code: 'Pass' }, [['mật khẩu', 'pass']]);
    expect(found(index, 'mật khẩu')).toEqual(['code']);
    expect(found(course({ honey: 'Mật ong' }, [['mật khẩu', 'pass']]), 'mật khẩu')).toEqual([]);
    expect(found(index, 'mật')).toEqual(['honey']);
  });
});

describe('words not quite there', () => {
  const english = course({ account: 'Account', code: 'Password', get: 'Download' });

  test.each(['pas', 'passw', 'passwrd', 'passwords', 'passwird', 'pazsword', 'tassword', 'assword', 'passwword'])(
    'finds “Password” for “%s”: begun, or one letter off',
    (query) => {
      expect(found(english, query)).toEqual(['code']);
    },
  );

  test.each(['pa', 'sword', 'passwodr', 'pasword1', 'paswor', 'passwordxy', 'word'])('not for “%s”', (query) => {
    expect(found(english, query)).toEqual([]);
  });

  test('short words are not stretched: too many are one letter apart', () => {
    const index = course({ news: 'Tin', money: 'Tiền' });
    expect(found(index, 'tinb')).toEqual([]);
    expect(found(index, 'tiem')).toEqual(['money']);
    expect(found(index, 'tii')).toEqual([]);
  });

  test('a word begun before a word misspelt; the one that follows what was said before either', () => {
    expect(found(course({ dawn: 'Dawn', get: 'Download' }), 'down')).toEqual(['get', 'dawn']);
    expect(found(course({ far: 'Download rồi cài', next: 'Cài download' }), 'cài downl')).toEqual(['next', 'far']);
    expect(found(course({ far: 'App nào download', next: 'Download app' }), 'downl app')).toEqual(['next', 'far']);
  });

  test('a slip of the ear counts beside a word that is right; alone it may be any word', () => {
    expect(found(course({ one: 'Trụp' }), 'chụp')).toEqual([]);
    expect(found(course({ far: 'Trụp rồi gửi ảnh', next: 'Ảnh trụp' }), 'ảnh chụp')).toEqual(['next']);
    expect(found(course({ far: 'Ảnh rồi trụp', next: 'Trụp ảnh' }), 'chụp ảnh')).toEqual(['next', 'far']);
  });

  test('keys of a missing keyboard are read where that gives a word of the course', () => {
    const index = course({ photo: 'Chụp ảnh', phone: 'Điện thoại', cash: 'Cas', ca: 'Ca' });
    expect(found(index, 'dieejn thoaij')).toEqual(['phone']);
    expect(found(index, 'd9ie65n')).toEqual(['phone']);
    expect(found(index, 'cas')).toEqual(['cash']);
  });
});

describe('the line shown', () => {
  const lines: Partial<IndexedLesson> = {
    t: 'Gọi hình',
    g: 'Thấy mặt con cháu.',
    a: ['Gọi video cho con', 'Gọi video cho cháu'],
    k: ['zalo hình'],
    c: ['Nhấn nút máy quay.'],
  };
  const index = course({ lines });

  test('is the one that answers, the first of equals', () => {
    expect(shown(index, 'gọi cháu')).toBe('Gọi video cho cháu');
    expect(shown(index, 'video')).toBe('Gọi video cho con');
    expect(shown(index, 'gọi nhấn nút máy quay')).toBe('Nhấn nút máy quay.');
    expect(shown(phone, 'ck')).toBe('Chuyển khoản cho con');
  });

  test('is the goal where only the title or a key word answers', () => {
    expect(shown(index, 'hình')).toBe('Thấy mặt con cháu.');
    expect(shown(index, 'zalo')).toBe('Thấy mặt con cháu.');
  });
});

describe('any question', () => {
  test('shows twenty lessons at most, or as many as asked for, in the order of the course where equal', () => {
    const names = Array.from({ length: 25 }, (_, i) => `l${i}`);
    const index = course(Object.fromEntries(names.map((s) => [s, 'Chụp ảnh'])));
    expect(found(index, 'ảnh')).toEqual(names.slice(0, 20));
    expect(find(index, 'ảnh', 3).map((h) => h.lesson.s)).toEqual(names.slice(0, 3));
  });

  test.each(['', '   ', '?!', '…', '\u0301', 'qwertyuiop', '😀'])('finds nothing for “%s”', (query) => {
    expect(find(phone, query)).toEqual([]);
  });

  test('marks left out, d for đ, capitals and decomposed letters find the same lesson', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('chuyển khoản cho con', 'chụp ảnh', 'đúng người'),
        fc.subarray([
          (q: string) => q.normalize('NFD').replace(/\p{M}/gu, ''),
          (q: string) => q.replace(/đ/gi, 'd'),
          (q: string) => q.toUpperCase(),
          (q: string) => q.normalize('NFD'),
          (q: string) => ` ${q.replaceAll(' ', ', ')}…`,
        ]),
        (q, ways) => {
          const typed = ways.reduce<string>((said, way) => way(said), q);
          expect(found(phone, typed)[0]).toBe(found(phone, q)[0]);
        },
      ),
    );
  });

  test('a hit is worth at most one, the best stands first, none is far behind it', () => {
    const word = fc.constantFrom(
      'chuyển',
      'khoản',
      'ck',
      'ảnh',
      'trụp',
      'chuy',
      'cho',
      'con',
      'rõ',
      'nguowif',
      'zz',
      '',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((w) => w.join(' ')),
        ),
        (query) => {
          const scores = find(phone, query).map((h) => h.score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          for (const s of scores) {
            expect(s).toBeLessThanOrEqual(1 + 1e-9);
            expect(s).toBeGreaterThan(Math.max(0.2, scores[0]! * 0.6));
          }
        },
      ),
    );
  });
});
