export const zh = {
  'services.title': '送达给您的文书',
  'services.served': '{day} 送达',
  'services.open': '打开：{name}',
  'services.opened': '您在 {moment} 打开',
  'services.address': '送达地址',
  'services.help': '文书按您确认的地址送达。同意电子送达的，文书到达本平台当日即为送达，与何时打开无关。',
  'services.consent': '我同意通过本平台电子送达',
  'services.confirm': '确认送达地址',
  'services.confirmed': '已于 {moment} 确认：{address}（{electronic}）',
  'services.yes': '同意电子送达',
  'services.no': '不同意电子送达',
};
