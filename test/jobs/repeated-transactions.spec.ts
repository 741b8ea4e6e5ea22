import { systemActor } from '@kernel';
import type { Tx } from '@platform';
import { type RunningHouse, startHouse } from '../support/running-house';

/** A deadlock is nobody's fault and nobody's answer: the whole of it is tried again, a rehearsal as an act. */
describe('a transaction that PostgreSQL breaks off', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse('repeated');
  }, 60_000);
  afterAll(() => house.stop());

  const brokenOnce = () => {
    let attempts = 0;
    return async (tx: Tx): Promise<number> => {
      attempts++;
      if (attempts === 1) await tx.query(`do $$ begin raise exception 'broken off' using errcode = '40P01'; end $$`);
      return attempts;
    };
  };

  it.each(['write', 'rehearse'] as const)('is repeated: %s', async (how) => {
    await expect(house.db[how](systemActor, brokenOnce())).resolves.toBe(2);
  });

  it('fails with what it fails with when that is its own', async () => {
    await expect(house.db.rehearse(systemActor, (tx) => tx.query('select 1/0'))).rejects.toThrow('division by zero');
  });
});
