import { met, notMet, open, type Read, reading, unanswered } from './reading';

const article = '办法第73条';

const tests = [
  { id: 'invention', zh: '存在专利法意义上的发明创造', en: 'An invention in the sense of the Patent Law' },
  { id: 'participated', zh: '实际参加研发、设计', en: 'Really took part' },
  { id: 'contributed', zh: '对实质性特点作出创造性贡献', en: 'Creative contribution to the substantive features' },
] as const;

const said = (answer: unknown) => {
  if (answer === true) return met('请求人主张成立；以记录和双方陈述核对。', 'Claimed by the requester; to be checked against the records and what both sides say.');
  if (answer === false) return notMet('按回答不具备。', 'Not so, by the answer.');
  return unanswered;
};

/** 办法 73: all three, or no inventor. */
export const readInventor: Read = (answers) => {
  const given = tests.map(({ id }) => answers[id]);
  const failed = given.filter((one) => one === false).length;
  const whole = given.every((one) => one === true)
    ? met('三项条件均符合的，可以认定为发明人或者设计人。', 'All three hold: an inventor or designer.')
    : failed > 0
      ? notMet('三项条件须同时具备，缺一项的不是发明人、设计人。', 'All three must hold; without one of them nobody is an inventor or designer.')
      : unanswered;
  return [
    ...tests.map((test) => reading({ ...test, article }, said(answers[test.id]))),
    reading(
      { id: 'records', zh: '参加研发、设计的记录', en: 'Records of taking part', article },
      answers.records === undefined ? open('请附实验记录、图纸、往来邮件等。', 'Attach lab books, drawings, letters and the like.') : met('已说明记录。', 'The records are told.'),
    ),
    reading({ id: 'inventor', zh: '发明人、设计人资格', en: 'Inventor or designer', article }, whole),
  ];
};
