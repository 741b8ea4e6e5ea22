import { type DepartmentPaperData, type DepartmentPaperKind, departmentPapers } from './department-paper';
import { applicant, day, facts, respondent } from './sample-dispute';

const department = '重庆市知识产权纠纷人民调解委员会';

/** Every kind of block once, around the dispute of the other samples: the wording of each paper is its room's, and is read there. */
const sample = (kind: DepartmentPaperKind): DepartmentPaperData => ({
  organisation: department,
  issuedOn: day('2026-11-02'),
  number: '渝知法裁〔2026〕7号',
  title: departmentPapers[kind].zh,
  addressees: [applicant.name, respondent.name],
  blocks: [
    {
      kind: 'parties',
      parties: [
        { ...applicant, role: '请求人' },
        { ...respondent, role: '被请求人' },
      ],
    },
    { kind: 'say', text: '本部门经审查，现将有关事项告知如下：' },
    { kind: 'head', text: '请求人称：' },
    { kind: 'typed', text: facts },
    { kind: 'points', items: ['对合议组成员，可以自知道名单之日起三个工作日内申请回避；', '应当在举证期限内提交证据。'] },
    { kind: 'form', rows: [{ label: '委托事项', text: '比对被控产品与授权外观设计。' }] },
    { kind: 'table', columns: ['设计特征', '被控产品', '比对结论'], rows: [['整体轮廓呈山形', '整体轮廓呈山形', '相同']] },
  ],
  contact: { name: '宋明理', phone: '023-6388 0101' },
  signatures: [{ role: '请求人', how: '签名或者盖章', name: applicant.name }],
  seal: { organisation: department },
});

export const departmentSamples = Object.fromEntries(Object.keys(departmentPapers).map((kind) => [kind, sample(kind as DepartmentPaperKind)])) as Record<
  DepartmentPaperKind,
  DepartmentPaperData
>;
