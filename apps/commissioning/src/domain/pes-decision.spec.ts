import { parseLocalDate } from '@cus/kernel';
import { decidePes, type Evidence } from './pes-decision';

const d = parseLocalDate;

function evidence(validFrom: string, expiresOn?: string, id = 'e'): Evidence {
  return {
    id,
    kind: 'krs-extract',
    documentReference: 'KRS',
    validFrom: d(validFrom),
    ...(expiresOn ? { expiresOn: d(expiresOn) } : {}),
    socialEnterprise: false,
  };
}

describe('a contract counts as given to a social-economy entity', () => {
  const signedOn = d('2026-02-01');

  it('when evidence is valid on the day of signing, first and last day included', () => {
    for (const each of [evidence('2026-02-01'), evidence('2025-01-01', '2026-02-01')])
      expect(decidePes('contest', 'foundation', [each], signedOn)).toMatchObject({ pes: true });
  });

  it('also when it is an in-house award', () => {
    expect(decidePes('in-house', 'non-profit-company', [evidence('2025-01-01')], signedOn).pes).toBe(true);
  });

  it('never for own staff, private persons or other forms, whatever the evidence', () => {
    const proof = [evidence('2025-01-01')];
    expect(decidePes('own-staff', undefined, proof, signedOn).ground).toBe('own-staff');
    expect(decidePes('neighbour', 'private-person', proof, signedOn).ground).toBe('private-person');
    expect(decidePes('neighbour', 'foundation', proof, signedOn).pes).toBe(false);
    expect(decidePes('procurement', 'commercial-company', proof, signedOn).ground).toBe(
      'form-not-social-economy',
    );
  });

  it('not without evidence, nor with evidence that has run out or not begun', () => {
    expect(decidePes('contest', 'foundation', [], signedOn).ground).toBe('evidence-missing');
    expect(decidePes('contest', 'foundation', [evidence('2026-02-02')], signedOn).ground).toBe(
      'evidence-missing',
    );
    expect(decidePes('contest', 'foundation', [evidence('2025-01-01', '2026-01-31')], signedOn).ground).toBe(
      'evidence-expired',
    );
  });

  it('on the evidence that lasts longest', () => {
    const all = [
      evidence('2025-01-01', '2026-06-30', 'short'),
      evidence('2025-01-01', undefined, 'lasting'),
      evidence('2025-01-01', '2027-01-01', 'long'),
    ];
    expect(decidePes('contest', 'foundation', all, signedOn).evidence?.id).toBe('lasting');
  });
});
