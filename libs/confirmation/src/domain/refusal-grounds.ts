const option = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

/** 民诉法解释 355: not a matter for confirmation at all. */
export const notAcceptedGrounds = [
  option('355-1', '不属于人民法院受理范围', 'not a court matter'),
  option('355-2', '不属于收到申请的人民法院管辖', 'wrong court'),
  option('355-3', '申请确认婚姻、亲子、收养等身份关系', 'marriage, parentage or adoption status'),
  option('355-4', '应适用其他特别程序、公示催告程序、破产程序', 'another special procedure, public summons or bankruptcy'),
  option('355-5', '调解协议内容涉及物权、知识产权确权', 'the agreement decides a right in rem or an intellectual-property right'),
];

/** 民诉法解释 358: reviewed and dismissed. */
export const dismissalGrounds = [
  option('358-1', '违反法律强制性规定', 'against mandatory law'),
  option('358-2', '损害国家利益、社会公共利益、他人合法权益', 'harms the state, the public or others'),
  option('358-3', '违背公序良俗', 'against public order and good morals'),
  option('358-4', '违反自愿原则', 'not voluntary'),
  option('358-5', '内容不明确', 'content unclear'),
  option('358-6', '其他不能进行司法确认的情形', 'other'),
  ...notAcceptedGrounds,
];

/** What the grounds are called, for the outcome on the screen and in the mediator's feedback. */
export const groundName = (code: string): { zh: string; en: string } | null => dismissalGrounds.find((one) => one.value === code)?.label ?? null;
