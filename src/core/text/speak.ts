import { digitWords, numberWords } from './number-words.ts';

/**
 * Words as a synthetic voice should get them: numbers, money, dates, telephone numbers and abbreviations written
 * out. Voices differ in what they get right by themselves; what is written out is right on all of them.
 *
 * English voices read figures well, so only our abbreviations are spelled for them.
 */
export function spoken(text: string, locale: string): string {
  const plain = text.normalize('NFC').replace(/\*\*/g, '').replace(/\s+/g, ' ');
  const said = locale === 'vi' ? vietnamese(plain) : plain;
  return replaceWords(said, locale === 'vi' ? vi : en)
    .replace(/\s+/g, ' ')
    .trim();
}

const phoneBefore = /(?:gọi(?: tới| đến| cho| số| vào)?|số|tới|báo|tổng đài|đầu số|hotline)(?: số)?:? $/iu;
/** In what is written out already: "%" is "phần trăm", "đ" is "đồng". */
const amountAfter = /^ ?(?:nghìn|ngàn|triệu|tỷ|đồng|phần trăm|người|phút|giờ|ngày|tháng|câu|lần)/iu;
const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

function vietnamese(text: string): string {
  return text
    .replace(
      /(https?:\/\/)?\b([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org))(\/[\w/-]*)?/gi,
      (_, __, host: string, path = '') => `${host.replace(/\./g, ' chấm ')}${path.replace(/\//g, ' gạch chéo ')}`,
    )
    .replace(/(\d+)\/(\d{4})\/[\p{Lu}\d-]+/gu, (_, n: string, year: string) => `${whole(n)}, năm ${whole(year)}`)
    .replace(
      /(ngày |mùng |hôm )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/giu,
      (_, lead = 'ngày ', d: string, m: string, y: string) => `${lead}${whole(d)} tháng ${whole(m)} năm ${whole(y)}`,
    )
    .replace(
      /(ngày |mùng |hôm |trước |đến |từ )(\d{1,2})\/(\d{1,2})\b(?!\/)/giu,
      (_, lead: string, d: string, m: string) => `${lead}${whole(d)} tháng ${whole(m)}`,
    )
    .replace(
      /\b(\d{1,2})(?::|h|g)(\d{2})\b/g,
      (_, h: string, m: string) => `${whole(h)} giờ${m === '00' ? '' : ` ${whole(m)}`}`,
    )
    .replace(/\b(\d{1,2})[hg]\b/g, (_, h: string) => `${whole(h)} giờ`)
    .replace(
      /(^|[^\d.,])((?:\+84|0\d|1[89]00)(?:[ .-]?\d){4,9})(?![\d.,]\d)/g,
      (_, lead: string, n: string) => lead + digitWords(n),
    )
    .replace(/(\d)\s?[–—-]\s?(?=\d)/g, '$1 đến ')
    .replace(/(\d+)tr(\d)\b/g, (_, a: string, b: string) => `${whole(a)} triệu ${whole(b)}`)
    .replace(/(\d)\s?k\b/gi, '$1 nghìn')
    .replace(/(\d)\s?tr\b/gi, '$1 triệu')
    .replace(/(\d)\s?(?:đ(?!\p{L})|₫|VNĐ|VND)/gu, '$1 đồng')
    .replace(/(\d)\s?%/g, '$1 phần trăm')
    .replace(/(\d)\s?\/\s?(?=\d)/g, '$1 trên ')
    .replace(/(\d)\s?(GB|MB|KB|kg|km|cm|mm|ml)\b/g, (_, d: string, unit: string) => `${d} ${units[unit]}`)
    .replace(new RegExp(number, 'g'), (n, at: number, all: string) =>
      readNumber(n, all.slice(0, at), all.slice(at + n.length)),
    );
}

const units: Record<string, string> = {
  GB: 'ghi ga bai',
  MB: 'mê ga bai',
  KB: 'ki lô bai',
  kg: 'ki lô gam',
  km: 'ki lô mét',
  cm: 'xăng ti mét',
  mm: 'mi li mét',
  ml: 'mi li lít',
};

function readNumber(n: string, before: string, after: string): string {
  const space = (s: string) => `${/[\p{L}]$/u.test(before) ? ' ' : ''}${s}${/^\p{L}/u.test(after) ? ' ' : ''}`;
  if (/^\d{3,}$/.test(n) && phoneBefore.test(before) && !amountAfter.test(after)) return space(digitWords(n));
  // "01" is a code or a level, "000" a string of noughts: said as written.
  if (/^0\d/.test(n) || n.replace(/\D/g, '').length > 12) return space(digitWords(n));
  const [integer, decimals] = n.replace(/\./g, '').split(',');
  return space(
    numberWords(Number(integer)) +
      (decimals ? ` phẩy ${decimals.startsWith('0') ? digitWords(decimals) : numberWords(Number(decimals))}` : ''),
  );
}

const whole = (digits: string) => numberWords(Number(digits));

/** Longer ones first, where one begins with another. */
const vi: Record<string, string> = {
  VietQR: 'Việt kiu a',
  VNeID: 'vê en i đê',
  OTP: 'ô tê pê',
  PIN: 'pin',
  QR: 'kiu a',
  SIM: 'sim',
  SMS: 'ét em ét',
  ATM: 'a tê em',
  AI: 'ây ai',
  COD: 'xê o đê',
  'Wi-Fi': 'wai phai',
  wifi: 'wai phai',
  APK: 'a pê ca',
  apk: 'a pê ca',
  ID: 'i đê',
  USB: 'u ét bê',
  GPS: 'gi pi ét',
  CCCD: 'căn cước công dân',
  CMND: 'chứng minh nhân dân',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  UBND: 'ủy ban nhân dân',
  CSKH: 'chăm sóc khách hàng',
  NHNN: 'ngân hàng nhà nước',
  ĐT: 'điện thoại',
  'TP.HCM': 'thành phố Hồ Chí Minh',
  'TP.': 'thành phố',
  TP: 'thành phố',
  'v.v.': 'vân vân',
  'v.v': 'vân vân',
  'VD:': 'ví dụ',
  VD: 'ví dụ',
  // What number reading makes of them: "4T" is "bốn T" by then.
  'bốn T': 'bốn tê',
  'ba G': 'ba gờ',
  'bốn G': 'bốn gờ',
  'năm G': 'năm gờ',
};
const en: Record<string, string> = {
  VNeID: 'V N E I D',
  VietQR: 'Viet Q R',
  OTPs: 'O T Ps',
  OTP: 'O T P',
  QR: 'Q R',
  APK: 'A P K',
  CCCD: 'citizen ID card',
  COD: 'cash on delivery',
  '4T': 'four T',
};

// No lookbehind anywhere here: Safari before 16.4 refuses the whole file.
function replaceWords(text: string, table: Record<string, string>): string {
  const names = Object.keys(table).map((n) => n.replace(/[.]/g, '\\.'));
  const any = new RegExp(`(^|[^\\p{L}\\d])(${names.join('|')})(?![\\p{L}\\d])`, 'gu');
  return text.replace(any, (_, lead: string, name: string) => lead + table[name]!);
}
