/** Part of the one catalogue: other agencies, and what goes to them. The catalogue checks its entries. */
export const exchangeRefusals = {
  exchange_closed: {
    kind: 'conflict',
    zh: '本系统没有配置交换密钥（EXCHANGE_KEY_FILE），不能与其他机关交换。',
    en: 'This installation has no exchange keys (EXCHANGE_KEY_FILE), so it can’t exchange with other agencies.',
  },
  bundle_broken: {
    kind: 'invalid',
    zh: '这不是一个完整、未经改动的离线包（{reason}），其中内容均未采用。请重新拷贝。',
    en: 'This isn’t a whole bundle as it was made ({reason}), and nothing of it was used. Copy it again.',
  },
  bundle_refused: { kind: 'forbidden', zh: '离线包没有收下：{reason}。其中内容均未采用。', en: 'The bundle is not taken: {reason}. Nothing of it was used.' },
  bundle_nothing_waiting: { kind: 'conflict', zh: '没有等待发往该机关的消息。', en: 'No message waits for this agency.' },
  exchange_file_refused: { kind: 'forbidden', zh: '文件没有收下：{reason}。', en: 'The file is not taken: {reason}.' },
  peer_known_already: { kind: 'conflict', zh: '已经登记过这个机关的标识。', en: 'An agency with this identifier is registered already.' },
  peer_is_ourselves: { kind: 'invalid', zh: '这是本系统自己的标识。', en: 'This is our own identifier.' },
  peer_address_malformed: {
    kind: 'invalid',
    zh: '应为 https:// 开头的地址，不带参数；只有本机可以用 http://。留空表示只用离线包。',
    en: 'Write an address that begins with https://, without parameters; http:// is for this machine alone. Empty: offline bundles only.',
  },
  peer_key_unreadable: {
    kind: 'invalid',
    zh: '应为公钥（JWK）：P-256、Ed25519 或者 SM2，不得含私钥。',
    en: 'Write a public key (JWK): P-256, Ed25519 or SM2, and never the private part.',
  },
  peer_key_known_already: { kind: 'conflict', zh: '该机关已有同名的密钥，请换一个密钥编号。', en: 'The agency has a key of this name; choose another key id.' },
  key_ends_before_start: { kind: 'invalid', zh: '密钥的截止时间应晚于起始时间。', en: 'The key must end later than it begins.' },
} as const;
