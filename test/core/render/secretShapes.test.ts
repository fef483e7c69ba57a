import assert from 'node:assert/strict';
import { findSecret } from '../../../src/core/render/secretShapes';

/** Put together here, so that nothing in the repository looks like a real key to a scanner. */
const random = (length: number): string => 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8'.repeat(8).slice(0, length);
const secrets: Readonly<Record<string, string>> = {
  'Anthropic sk-ant-…': `sk-ant-api03-${random(80)}-${random(10)}AA`,
  'OpenAI sk-…': `sk-proj-${random(40)}_${random(40)}`,
  'GitHub token': `github_pat_${random(22)}_${random(59)}`,
  'GitLab gl…-': `glpat-${random(20)}`,
  'AWS AKIA…': `AKIA${'Q3EGZ2XW'.repeat(2)}`,
  'Google AIza…': `AIza${random(35)}`,
  'Slack xox…': `xoxb-123456789012-123456789012-${random(24)}`,
  'Slack webhook': `https://hooks.slack.com/services/T01234567/B01234567/${random(24)}`,
  'Stripe sk_live_…': `sk_live_${random(24)}`,
  'npm_…': `//registry.npmjs.org/:_authToken=npm_${random(36)}`,
  'PyPI pypi-…': `pypi-AgEIcHlwaS5vcmc${random(60)}`,
  'Hugging Face hf_…': `hf_${random(34)}`,
  'JWT eyJ…': `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${random(43)}`,
  '-----BEGIN … PRIVATE KEY-----': '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
  'Bearer …': `Authorization: bearer ${random(32).toLowerCase()}`,
  'AccountKey=…': `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${random(86)}==;EndpointSuffix=core.windows.net`,
  'Password=…': 'Server=tcp:db.example.com,1433;User ID=ada;Password=correct-horse;Encrypt=True',
  '://…:…@': 'postgres://ada:correct-horse@db.example.com:5432/shop',
};
const others: readonly string[] = [
  `ghp_${random(36)}`,
  `token=gho_${random(36)};`,
  `ASIA${'Q3EGZ2XW'.repeat(2)}`,
  `sk-${random(48)}`,
  `sk_test_${random(24)}`,
  `xoxp-1234567890-1234567890-${random(20)}`,
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PGP PRIVATE KEY BLOCK-----',
];
const harmless: readonly string[] = [
  '',
  'Add a login page with a password field; keep the token in memory',
  '505816e0c6f0a5d2a3b1f4e7d8c9b0a1f2e3d4c5',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '123e4567-e89b-12d3-a456-426614174000',
  'sha512-z2kQ7cUQ1uNRWR6M8cJ6OEZFOYr0mTnTqPSqYk9RcxkQ0j2cJwzO6Yl0uK6XoT6nB2o3Q==',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  'sk-learn-based-classification-of-images-2024',
  'class="sk-fading-circle-container-with-12-dots"',
  'the bearer authentication-middleware-of-the-server is old',
  'The bearer of this letter is Ada; her password = something else',
  'task-sk-and-risk-assessment-for-the-third-quarter',
  'AKIA is the prefix of an access key, ghp_ that of a GitHub token, eyJ that of a JWT',
  'ghp_xxxxxxxxxxxx',
  'Server=db;User ID=ada;Password=<your password>;Encrypt=True',
  'Server=db;User ID=ada;Password=${DB_PASSWORD};Encrypt=True',
  'Server=db;User ID=ada;Password=********;Encrypt=True',
  'https://user:<password>@example.com',
  'https://example.com:8080/a@b and http://localhost:3000/users/ada@example.com',
  '-----BEGIN CERTIFICATE-----\nMIID',
  '-----BEGIN PUBLIC KEY-----',
  'npm_config_registry and npm_package_version are variables of the environment of a script',
  'const hf_transformers_are_loaded_from_the_hub_by_name = true',
  'glpat-is-the-prefix-of-a-personal-access-token',
];

describe('keys and tokens', () => {
  for (const [shape, text] of Object.entries(secrets)) {
    it(`${shape}: found alone and among words`, () => {
      assert.equal(findSecret(text), shape);
      assert.equal(findSecret(`Use this one:\n"${text}"\nplease`), shape);
    });
  }

  for (const text of others) it(`found: ${text.slice(0, 24)}`, () => assert.notEqual(findSecret(text), undefined));

  for (const text of harmless) it(`not found: ${text.slice(0, 60)}`, () => assert.equal(findSecret(text), undefined));
});
