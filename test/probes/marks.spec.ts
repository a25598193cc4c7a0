import { marksOf } from '../../src/probes/marks';

describe('probes/marks', () => {
  it('keeps what tells who stands on the way, and nothing else', () => {
    const headers = new Headers({
      Age: '12',
      'X-Cache': 'HIT from squid',
      'X-Colab-Tunnel': 'yes',
      'X-Secret': 'a-secret',
      'Content-Type': 'text/html'
    });
    expect(marksOf(headers)).toEqual({
      age: '12',
      'x-cache': 'HIT from squid',
      'x-colab-tunnel': 'yes'
    });
  });

  it('keeps only the part of a value that says whose it is', () => {
    const headers = new Headers({
      'WWW-Authenticate': 'Bearer realm="x", nonce="a-secret"',
      Location: 'https://user:pw@sso.test:8443/login?state=a-secret',
      'X-Request-Id': 'a-secret'
    });
    expect(marksOf(headers)).toEqual({
      'www-authenticate': 'Bearer',
      location: 'sso.test:8443',
      'x-request-id': ''
    });
    expect(marksOf(new Headers({ Location: '/api/contents/a' }))).toEqual({});
  });

  it('cuts what is too long', () => {
    const { via } = marksOf(new Headers({ Via: 'x'.repeat(1000) }));
    expect(via).toHaveLength(120);
  });
});
