import { Button } from '../ui/button';
import { FieldGroup } from '../ui/field';
import { TextAreaField } from '../ui/inputs';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { useFieldError } from './section-page';

/** One claim per box: the agreement later answers them one by one. */
export function ClaimsField() {
  const t = useT();
  const { data, change } = useFiling();
  const error = useFieldError();
  const claims = data.claims?.length ? data.claims : [''];
  const set = (index: number, value: string) => change({ claims: claims.map((claim, at) => (at === index ? value : claim)) });
  return (
    <FieldGroup path="claims" label={t('matter.claims')} hint={t('matter.claims.hint')} error={error('claims')}>
      {claims.map((claim, index) => (
        <div key={index} className="repeat">
          <TextAreaField
            path={`claims.${index}`}
            label={t('matter.claim', { number: index + 1 })}
            error={error(`claims.${index}`)}
            rows={2}
            value={claim}
            onChange={(value) => set(index, value)}
          />
          {claims.length > 1 && (
            <Button look="quiet" onClick={() => change({ claims: claims.filter((_, at) => at !== index) })}>
              {t('matter.claim.remove', { number: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => change({ claims: [...claims, ''] })}>{t('matter.claim.add')}</Button>
    </FieldGroup>
  );
}
