/** Everyday words for generated lessons. What they say does not matter; that they look like Vietnamese and English does. */
const split = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

export const vietnamese = split(`
điện thoại, mật khẩu, ngân hàng, chuyển khoản, tài khoản, số tiền, người nhận, tin nhắn, cuộc gọi, công an, giấy tờ, căn cước,
hồ sơ, dịch vụ công, nộp tiền, biên lai, hóa đơn, tiền điện, tiền nước, lương hưu, bảo hiểm, bệnh viện, bác sĩ, lịch khám,
đặt hàng, giao hàng, cửa hàng, người bán, người mua, giá cả, món quà, trúng thưởng, đường dẫn, ứng dụng, cài đặt, cập nhật,
mạng xã hội, bạn bè, hàng xóm, con cháu, ông bà, cha mẹ, gia đình, tổ dân phố, nhà văn hóa, phường, ủy ban, cán bộ,
màn hình, nút bấm, góc trên, góc dưới, bên phải, bên trái, dòng chữ, con số, hình ảnh, đoạn phim, tiếng chuông, loa phát thanh,
đọc kỹ, bấm vào, chạm nhẹ, giữ lâu, vuốt lên, kéo xuống, mở ra, đóng lại, gọi lại, hỏi người nhà, ghi vào sổ, chụp màn hình,
dừng lại, suy nghĩ, kiểm tra, xác nhận, từ chối, đồng ý, trình báo, cảnh giác, lừa đảo, giả mạo, đòi tiền, hối thúc,
bình tĩnh, chậm rãi, rõ ràng, cẩn thận, an toàn, dễ dàng, quen thuộc, đúng tên, đủ số, sai chỗ, mới tinh, cũ kỹ,
buổi sáng, buổi trưa, buổi tối, hôm qua, hôm nay, ngày mai, tuần này, tháng trước, đầu năm, cuối năm, lần đầu, nhiều lần,
ở chợ, ở nhà, trên đường, trong ví, ngoài sân, dưới bếp, đầu ngõ, cuối xóm, gần trường, cạnh đình, qua cầu, bến xe,
và, nhưng, rồi, nếu, thì, vì, nên, khi, để, mà, cũng, vẫn, chỉ, còn, đã, sẽ, đang, không, được, phải
`);

export const english = split(`
phone, password, bank, transfer, account, amount, receiver, message, call, police, papers, identity card, dossier, public service,
payment, receipt, invoice, power bill, water bill, pension, insurance, hospital, doctor, appointment, order, delivery, shop, seller,
buyer, price, gift, prize, link, app, setting, update, network, friend, neighbour, children, grandparents, parents, family, village,
community house, ward, office, official, screen, button, upper corner, lower corner, right side, left side, line of words, number,
picture, video, ringtone, loudspeaker, read carefully, tap, touch lightly, hold, swipe up, pull down, open, close, call back,
ask the family, write it down, take a screenshot, stop, think, check, confirm, refuse, agree, report, beware, fraud, fake,
demand money, hurry, calm, slowly, clear, careful, safe, easy, familiar, right name, full amount, wrong place, brand new, old,
in the morning, at noon, in the evening, yesterday, today, tomorrow, this week, last month, at the market, at home, on the road,
in the wallet, in the yard, in the kitchen, at the corner, near the school, across the bridge, at the station,
and, but, then, if, because, so, when, to, that, also, still, only, has, will, is, not, may, must
`);
