import { startHouse } from '../../support/running-house';
it('x', async () => {
  const t = Date.now();
  const house = await startHouse('probe');
  console.log('started', Date.now() - t);
  await house.settle();
  console.log('settled', Date.now() - t);
  await house.stop();
  console.log('stopped', Date.now() - t);
}, 100000);
