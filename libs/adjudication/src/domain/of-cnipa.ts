import { inChinese, type Judge, met, notMet, open } from './acceptance-judging';

/** What CNIPA itself takes (办法 59–62, 76–79): said before anything is sent, with what to bring there. */
export const ofCnipa: Judge = ({ ofCnipa: what }, { drugUntil }) => {
  switch (what) {
    case 'drug':
      return notMet(
        `药品专利纠纷早期解决机制行政裁决由国家知识产权局办理，请向国家知识产权局提出（办法第59条至第62条）。请准备：身份证明，在中国上市药品专利信息登记平台登记的专利信息，公开的上市许可申请，不落入保护范围的声明及依据；一项请求只针对一个药品技术方案和一项专利。${drugUntil ? `专利权人、利害关系人起诉或者请求裁决的期限（公开之日起45日）至${inChinese(drugUntil)}止。` : '专利权人、利害关系人应当在公开之日起45日内起诉或者请求裁决。'}`,
        `CNIPA decides these (arts. 59–62). Bring: identity, the patent’s entry on the drug patent platform, the published application, the declaration and its basis; one solution against one patent. ${drugUntil ? `The patent side’s 45 days end on ${drugUntil}.` : 'The patent side has 45 days from publication.'}`,
      );
    case 'open_licence':
      return notMet(
        '开放许可实施纠纷由国家知识产权局调解，也可以向人民法院起诉（专利法第52条，办法第76条至第79条）。请准备：调解申请书，身份证明，开放许可声明及生效的许可合同等证据，写明权限和期限的授权委托书。',
        'CNIPA mediates disputes over an open licence, or a court hears them (Patent Law 52, arts. 76–79). Bring: the application, identity, the declaration and the contract, a power of attorney that says powers and term.',
      );
    case 'none':
      return met('不属于国家知识产权局办理的事项。', 'Not a matter for CNIPA.');
    default:
      return open('尚未回答；涉及药品专利早期解决机制或者开放许可的，由国家知识产权局办理。', 'Not answered yet; drug early resolution and open licences are CNIPA’s.');
  }
};
