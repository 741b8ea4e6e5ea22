type Choice = readonly [value: string, zh: string, en: string];

/** 故意的认定 (惩罚性赔偿解释 3(2); rule CR-WILFUL): what a person may rest 恶意 on, and has to choose. */
export const wilfulGrounds: readonly Choice[] = [
  ['warned', '经通知、警告后仍继续实施', 'goes on after notice or warning'],
  ['same_hands', '侵权人或者其负责人是权利人的负责人、管理人或者实际控制人', 'the infringer or its manager runs the right holder'],
  ['relation', '与权利人有劳动、合作、许可、经销、代理等关系，接触过该专利', 'employment, licence, dealership or the like with the right holder, with contact'],
  ['dealings', '与权利人有业务往来或者进行过磋商，接触过该专利', 'dealings or negotiations with the right holder, with contact'],
  ['counterfeiting', '实施盗版、假冒行为', 'piracy or counterfeiting'],
  ['other', '其他可以认定为故意的情形', 'another case of intent'],
];

/** 办法 34(2): two ways, and of the second all three parts. */
export const limbs: readonly Choice[] = [
  ['wilful', '故意侵犯专利权', 'wilful infringement'],
  ['refuses', '有能力履行而拒不履行、逃避执行，严重损害部门公信力', 'able but refuses, evades execution, and seriously harms the department’s credibility'],
];

/** The kinds of acts of 专利法 11, by the codes a decision orders them stopped under. */
export const kindsOfActs: readonly Choice[] = [
  ['make', '制造', 'making'],
  ['process', '使用专利方法', 'using the process'],
  ['use', '使用', 'using'],
  ['sell', '销售', 'selling'],
  ['offer', '许诺销售', 'offering for sale'],
  ['import', '进口', 'importing'],
];
