/** Something that is no more, why, and what to write today. `pattern` matches whole words, without case. */
export type Outdated = { locale: 'vi' | 'en'; pattern: string; why: string; write: string };

const noDistrict = 'Since 01/07/2025 there are two levels, province and commune or ward; districts are gone.';

export const outdated: Outdated[] = [
  { locale: 'vi', pattern: 'quận(?! công)', why: noDistrict, write: '“xã, phường”' },
  { locale: 'vi', pattern: 'huyện(?! (?:thoại|vi))', why: noDistrict, write: '“xã, phường”' },
  { locale: 'vi', pattern: 'thị xã', why: noDistrict, write: '“xã, phường”' },
  {
    locale: 'vi',
    pattern: 'tỉnh (?:Sóc Trăng|Hậu Giang)',
    why: 'Since 01/07/2025 it belongs to thành phố Cần Thơ.',
    write: '“thành phố Cần Thơ”, or the name of the place without “tỉnh”',
  },
  {
    locale: 'vi',
    pattern: 'tỉnh (?:Vĩnh Phúc|Hòa Bình)',
    why: 'Since 01/07/2025 it belongs to tỉnh Phú Thọ.',
    write: '“tỉnh Phú Thọ”, or the name of the place without “tỉnh”',
  },
  {
    locale: 'vi',
    pattern: 'thuế khoán',
    why: 'Lump-sum tax ended on 01/01/2026.',
    write: 'what is paid today, with a fact such as {fact:tax-threshold}; or say that it has ended',
  },
  {
    locale: 'vi',
    pattern: 'cổng dịch vụ công (?:của |cấp )?(?:tỉnh|thành phố)',
    why: 'The provinces’ own portals closed on 01/07/2025.',
    write: 'the fact public-service-portal',
  },
  {
    locale: 'vi',
    pattern: 'CMND|chứng minh nhân dân|giấy chứng minh',
    why: 'Chứng minh nhân dân ceased to be valid at the end of 2024.',
    write: '“căn cước”',
  },
  {
    locale: 'vi',
    pattern: 'sổ hộ khẩu',
    why: 'The paper book ceased to be valid at the end of 2022.',
    write: '“thông tin nơi ở trên VNeID”',
  },
  {
    locale: 'vi',
    pattern: 'Bộ TT ?& ?TT|Bộ TTTT|Bộ Thông tin và Truyền thông',
    why: 'The ministry was merged into Bộ Khoa học và Công nghệ in March 2025.',
    write: '“Bộ Khoa học và Công nghệ”',
  },
  {
    locale: 'vi',
    pattern: 'Cục An toàn thông tin',
    why: 'Its work went to Bộ Công an (A05) in 2025.',
    write: 'the fact cyber-police',
  },
  { locale: 'vi', pattern: 'Tổng cục Thuế', why: 'It has been Cục Thuế since March 2025.', write: '“cơ quan thuế”' },
  {
    locale: 'vi',
    pattern: 'canhbao\\.khonggianmang\\.vn',
    why: 'The site has not been reachable since 2026.',
    write: 'the fact check-site',
  },
  {
    locale: 'en',
    pattern: 'district (?:police|office|people|committee|authorit|tax|hospital)',
    why: noDistrict,
    write: '“commune or ward”',
  },
  {
    locale: 'en',
    pattern: 'lump-sum tax',
    why: 'Lump-sum tax ended on 01/01/2026.',
    write: 'what is paid today; or say that it has ended',
  },
  {
    locale: 'en',
    pattern: 'Ministry of Information and Communications',
    why: 'It was merged into the Ministry of Science and Technology in March 2025.',
    write: '“Ministry of Science and Technology”',
  },
];

/** A sentence with one of these speaks of the past, or says that the thing is no more. */
export const ofThePast = {
  vi: /(?<!\p{L})(không còn|hết|bỏ|bãi bỏ|trước đây|trước kia|ngày trước|hồi trước|cũ|xưa|đóng cửa|đã đóng|thay cho|thay bằng|sáp nhập|chấm dứt)(?!\p{L})/iu,
  en: /\b(no longer|ended|ceased|abolished|old|used to|former|formerly|once|before|merged|closed|replaced|instead of|there (?:is|are) no)\b/i,
};
