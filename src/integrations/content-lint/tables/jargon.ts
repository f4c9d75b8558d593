/** A word that older learners stumble over, and the plain one. Vietnamese only. */
export type Jargon = { word: string; say: string; why?: string };

const english = 'Not everyone reads English, and the read-aloud voice spells it wrongly.';
const office = 'It is a word of papers and manuals; nobody says it at the market.';

export const jargon: Required<Jargon>[] = [
  ...(
    [
      ['download', 'tải về'],
      ['upload', 'tải lên, đăng lên'],
      ['click', 'chạm, bấm'],
      ['user', 'người học, bà con'],
      ['apps?', 'ứng dụng'],
      ['online', 'trên mạng'],
      ['offline', 'không cần mạng'],
      ['links?', 'đường dẫn'],
      ['files?', 'tệp, tài liệu'],
      ['log ?in', 'đăng nhập'],
      ['log ?out', 'đăng xuất'],
      ['password|pass', 'mật khẩu'],
      ['smartphone', 'điện thoại thông minh'],
      ['hotline', 'tổng đài'],
      ['website', 'trang web'],
      ['hacker', 'kẻ gian'],
      ['update', 'cập nhật'],
      ['install', 'cài'],
      ['account', 'tài khoản'],
      ['share', 'chia sẻ, gửi'],
      ['comment', 'bình luận'],
      ['scan', 'quét'],
      ['check', 'kiểm tra, xem lại'],
      ['shipper', 'người giao hàng'],
      ['ship(?: hàng)?', 'giao hàng'],
      ['sale', 'giảm giá'],
      ['inbox', 'nhắn tin'],
      ['order', 'đặt hàng'],
      ['voucher', 'phiếu giảm giá'],
      ['group', 'nhóm'],
      ['fake', 'giả'],
      ['code', 'mã'],
      ['screenshot', 'ảnh chụp màn hình'],
    ] as const
  ).map(([word, say]) => ({ word, say, why: english })),
  ...(
    [
      ['truy cập', 'vào, mở'],
      ['tiến hành', '(bỏ đi: chỉ nói việc phải làm)'],
      ['vui lòng', 'xin, mời'],
      ['kích hoạt', 'bật, mở'],
      ['người (?:sử )?dùng', 'bà con, người học'],
      ['nhấp chuột|kích chuột|nhấp vào', 'chạm vào'],
      ['thao tác', 'làm, bước'],
      ['cung cấp', 'đưa, cho'],
    ] as const
  ).map(([word, say]) => ({ word, say, why: office })),
];
