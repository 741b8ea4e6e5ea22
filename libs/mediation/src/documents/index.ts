export { type CitedArticle, citationText } from './citation-text';
export { agreementNumber, channelOf, lacking, offerPaper, type Paper, paper, paperParty } from './paper';
export { loadPaperDispute, type PaperDispute } from './paper-dispute.queries';
