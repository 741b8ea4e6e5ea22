import { met, type Reading, reading, type ReadingFacts, warning } from './reading';

/** 办法 6(2) names the respondent’s domicile alone, 细则 97(1), which ranks above it, also the place of infringement: warned of, never in the way. */
export const readCompetence = ({ competence }: ReadingFacts): Reading =>
  reading(
    { id: 'competence', zh: '管辖', en: 'Competence', article: '办法第6条第2款；细则第97条第1款' },
    competence === 'domicile'
      ? met('被请求人住所地在本部门辖区。', 'A respondent’s domicile is in the department’s area.')
      : competence === 'place'
        ? warning(
            '被请求人住所地不在辖区，纠纷发生地在辖区：办法只写了被请求人住所地，细则还写了侵权行为地，由部门决定。',
            'No respondent lives in the area, the dispute arose in it: Order 81 names the domicile alone, the Implementing Rules also the place of infringement; the department decides.',
          )
        : warning(
            '被请求人住所地、纠纷发生地都没有填写为本部门辖区，由部门核对。',
            'Neither a respondent’s domicile nor the place is known to be in the area: the department checks.',
          ),
  );
