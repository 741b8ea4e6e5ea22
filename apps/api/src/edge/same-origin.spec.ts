import { isSameOrigin } from './same-origin';

const from = (headers: Record<string, string>, host = 'zhihe.example') => isSameOrigin({ headers, host }, 'https://zhihe.example');

describe('where a write comes from', () => {
  it.each(['cross-site', 'same-site', 'none', 'Same-Origin', ''])('Sec-Fetch-Site “%s” is foreign, whatever else is said', (site) => {
    expect(from({ 'sec-fetch-site': site, origin: 'https://zhihe.example' })).toBe(false);
  });

  it('our own page is ours, also behind a development proxy with another host', () => {
    expect(from({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' }, 'localhost:3000')).toBe(true);
  });

  it.each(['null', 'https://evil.example', 'https://zhihe.example.evil.example', 'https://zhihe.example:444', 'https://evil.example/zhihe.example', 'file://', 'nonsense', ''])(
    'without it the Origin “%s” is foreign',
    (origin) => {
      expect(from({ origin })).toBe(false);
    },
  );

  it('without it the Origin may be the host asked, or the public address when a proxy changes the host', () => {
    expect(from({ origin: 'https://zhihe.example' })).toBe(true);
    expect(from({ origin: 'http://10.0.0.5:8080' }, '10.0.0.5:8080')).toBe(true);
    expect(from({ origin: 'https://zhihe.example' }, 'api:8080')).toBe(true);
  });

  it('a client that is no browser says nothing', () => expect(from({})).toBe(true));
});
