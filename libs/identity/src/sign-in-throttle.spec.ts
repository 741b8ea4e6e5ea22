import fc from 'fast-check';
import { networkOf, waitAfter } from './sign-in-throttle';

describe('the wait after failures', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [7, 8],
    [13, 512],
    [14, 900],
  ])('after %i failures is %i seconds', (failures, seconds) => expect(waitAfter(failures, 5)).toBe(seconds));

  it('never ends the throttle and never becomes a lock, however many failures', () => {
    fc.assert(fc.property(fc.integer({ min: 14, max: 2 ** 31 - 1 }), (failures) => waitAfter(failures, 5) === 900));
  });
});

describe('one caller', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('can be made of any IPv6 address', () => {
    fc.assert(fc.property(fc.ipV6(), (address) => /^([\da-f]{1,4}:){4}:\/64$/.test(networkOf(address)) || /^[\d.]+$/.test(networkOf(address))));
  });
});
